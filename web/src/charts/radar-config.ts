import type { ChartConfiguration } from 'chart.js';
import type { LabelledSpoke } from './radar.tsx';

/** Colours as the stylesheet has them now. */
export interface RadarColours {
  readonly line: string;
  readonly area: string;
  readonly grid: string;
  readonly ink: string;
  readonly mean: string;
  readonly target: string;
  readonly surface: string;
}

/** The words of a radar: names of its three series and of each level, for the text under the pointer. */
export interface RadarWords {
  readonly level: string;
  readonly mean: string;
  readonly target: string;
  /** `Level 2 · Established`. */
  readonly levelNames: readonly string[];
  /** Full names of the dimensions by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** How the radar is drawn. */
export interface RadarStyle {
  readonly colours: RadarColours;
  readonly words: RadarWords;
  readonly font: string;
  readonly motion: 'full' | 'none';
}

/** The chart.js configuration of a radar. A dimension without a value is a gap, never a 0. */
export function radarConfig(
  spokes: readonly LabelledSpoke[],
  { colours, words, font, motion }: RadarStyle,
): ChartConfiguration<'radar', (number | null)[]> {
  return {
    type: 'radar',
    data: {
      labels: spokes.map(({ lines }) => [...lines]),
      datasets: [
        {
          label: words.level,
          data: spokes.map(({ value }) => value ?? null),
          fill: spokes.every(({ value }) => value !== undefined),
          spanGaps: false,
          borderColor: colours.line,
          backgroundColor: colours.area,
          borderWidth: 2.5,
          pointBackgroundColor: colours.line,
          pointBorderColor: colours.surface,
          pointRadius: 5,
          pointHoverRadius: 7,
        },
        {
          label: words.mean,
          data: spokes.map(({ mean }) => mean ?? null),
          fill: false,
          spanGaps: false,
          borderColor: colours.mean,
          borderWidth: 1.25,
          pointRadius: 0,
          pointHitRadius: 0,
        },
        {
          label: words.target,
          data: spokes.map(({ target }) => target ?? null),
          fill: false,
          borderColor: colours.target,
          borderWidth: 1.5,
          borderDash: [6, 4],
          pointRadius: 0,
          pointHitRadius: 0,
        },
      ],
    },
    options: {
      animation: motion === 'none' ? false : { duration: 500 },
      maintainAspectRatio: false,
      scales: {
        r: {
          min: 0,
          max: 4,
          ticks: {
            stepSize: 1,
            color: colours.ink,
            backdropColor: colours.surface,
            font: { family: font, size: 12 },
            callback: (value) => (value === 0 ? '' : value),
          },
          grid: { color: colours.grid },
          angleLines: { color: colours.grid },
          pointLabels: { color: colours.ink, font: { family: font, size: 13 } },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([point]) => words.names[spokes[point?.dataIndex ?? -1]?.id ?? ''] ?? '',
            label: ({ raw }) => words.levelNames[Number(raw)] ?? '',
          },
        },
      },
    },
  };
}
