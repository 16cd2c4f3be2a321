import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale, Tooltip } from 'chart.js';
import { useEffect, useRef } from 'react';
import type { LabelledSpoke } from './radar.tsx';
import { type RadarColours, type RadarStyle, type RadarWords, radarConfig } from './radar-config.ts';

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler, Tooltip);

/** What the canvas shows; the same as the SVG under it. */
export interface RadarCanvasProps {
  readonly named: readonly LabelledSpoke[];
  readonly coded: readonly LabelledSpoke[];
  readonly label: string;
  readonly words: RadarWords;
}

/** Below this width in CSS pixels the axes carry codes instead of names. */
const NARROW = 520;

/** The radar drawn by chart.js. It follows the size of its frame and the colour scheme. */
export function RadarCanvas({ named, coded, label, words }: RadarCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const frame = element?.parentElement;
    if (!element || !frame) return;
    let chart: Chart | undefined;
    const draw = (motion: RadarStyle['motion']): void => {
      chart?.destroy();
      const spokes = frame.clientWidth < NARROW ? coded : named;
      chart = new Chart(element, radarConfig(spokes, styleOf(frame, words, motion)));
    };
    draw(prefers('(prefers-reduced-motion: reduce)') ? 'none' : 'full');
    return stopAll(
      onWidth(frame, () => draw('none')),
      onScheme(() => draw('none')),
      () => chart?.destroy(),
    );
  }, [named, coded, words]);
  return (
    <div className="radar-canvas">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

function styleOf(frame: Element, words: RadarWords, motion: RadarStyle['motion']): RadarStyle {
  const style = getComputedStyle(frame);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const colours: RadarColours = {
    line: colour('brand'),
    area: `color-mix(in srgb, ${colour('brand')} 22%, transparent)`,
    grid: colour('line'),
    ink: colour('ink'),
    mean: colour('soft'),
    target: colour('blaze'),
    surface: colour('surface'),
  };
  return { colours, words, font: style.fontFamily, motion };
}

/** Calls back when the width crosses the border between names and codes; chart.js follows smaller changes itself. */
function onWidth(frame: Element, run: () => void): () => void {
  let narrow = frame.clientWidth < NARROW;
  const observer = new ResizeObserver(() => {
    if (frame.clientWidth < NARROW === narrow) return;
    narrow = !narrow;
    run();
  });
  observer.observe(frame);
  return () => observer.disconnect();
}

function onScheme(run: () => void): () => void {
  const scheme = window.matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', run);
  return () => scheme.removeEventListener('change', run);
}

function prefers(query: string): boolean {
  return window.matchMedia(query).matches;
}

function stopAll(...stops: readonly (() => void)[]): () => void {
  return () => {
    for (const stop of stops) stop();
  };
}
