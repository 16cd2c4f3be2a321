import { type ComponentType, useEffect, useState } from 'react';
import { FRAMES, type LabelledSpoke, Radar } from './radar.tsx';
import type { RadarCanvasProps } from './radar-canvas.tsx';

/** A radar with its labels in two lengths, and the words of its parts. */
export interface RadarFigureProps {
  readonly named: readonly LabelledSpoke[];
  readonly coded: readonly LabelledSpoke[];
  /** What the picture shows and where the same figures stand. */
  readonly label: string;
  readonly words: RadarCanvasProps['words'];
}

/**
 * The SVG radar at once; once the page is idle, chart.js draws over it on screen, with figures under the pointer. In
 * forced colours and in print the SVG stays.
 */
export function RadarFigure({ named, coded, label, words }: RadarFigureProps) {
  const Canvas = useRadarCanvas();
  return (
    <div className={Canvas ? 'radar-figure has-canvas' : 'radar-figure'}>
      <div className="radar-wide">
        <Radar spokes={named} frame={FRAMES.names} label={label} />
      </div>
      <div className="radar-narrow">
        <Radar spokes={coded} frame={FRAMES.codes} label={label} />
      </div>
      {Canvas && <Canvas named={named} coded={coded} label={label} words={words} />}
    </div>
  );
}

function useRadarCanvas(): ComponentType<RadarCanvasProps> | undefined {
  const [canvas, setCanvas] = useState<{ readonly component: ComponentType<RadarCanvasProps> }>();
  useEffect(() => {
    if (window.matchMedia('(forced-colors: active)').matches) return;
    let wanted = true;
    whenIdle(async () => {
      const { RadarCanvas } = await import('./radar-canvas.tsx');
      if (wanted) setCanvas({ component: RadarCanvas });
    });
    return () => {
      wanted = false;
    };
  }, []);
  return canvas?.component;
}

/** Not every browser has `requestIdleCallback`. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 4000 });
  else setTimeout(run, 200);
}
