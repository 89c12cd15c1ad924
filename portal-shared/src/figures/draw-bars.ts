import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { FigureSeries, FigureTone } from './figure.js';

use([BarChart, GridComponent, SVGRenderer]);

export interface BarDrawing {
  /** CSS pixels. */
  width: number;
  height: number;
  labels: readonly string[];
  series: readonly FigureSeries[];
  /** Writes a value of the axis in the reader's digits. */
  write: (value: number) => string;
  rightToLeft: boolean;
  colours: Readonly<Record<FigureTone | 'on-surface', string>>;
  fontFamily: string;
}

/** Draws bars that stand on each other, period beside period in the direction of reading. */
export function drawBars({ width, height, labels, series, write, rightToLeft, colours, fontFamily }: BarDrawing): SVGElement {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  const ink = colours['on-surface'];
  const axisLabel = { color: ink, fontFamily, fontSize: 12 };
  const line = { lineStyle: { color: ink, opacity: 0.16 } };
  chart.setOption({
    animation: false,
    grid: { top: 12, bottom: 4, left: 4, right: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: [...labels],
      inverse: rightToLeft,
      axisTick: { show: false },
      axisLine: line,
      axisLabel: { ...axisLabel, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      position: rightToLeft ? 'right' : 'left',
      splitNumber: 3,
      axisLabel: { ...axisLabel, formatter: write },
      splitLine: line,
    },
    series: series.map(({ name, tone, values }) => ({
      type: 'bar',
      name,
      stack: 'all',
      data: [...values],
      barMaxWidth: 32,
      silent: true,
      itemStyle: { color: colours[tone] },
    })),
  });
  const drawing = svgOf(chart.renderToSVGString());
  chart.dispose();
  return drawing;
}

/** The content policy lets no markup bring styles of its own; set by script they are allowed. */
function svgOf(text: string): SVGElement {
  const parsed = new DOMParser().parseFromString(text.replaceAll(' style="', ' data-style="'), 'image/svg+xml');
  const drawing = document.importNode(parsed.documentElement, true) as unknown as SVGElement;
  for (const element of drawing.querySelectorAll<SVGElement>('[data-style]')) {
    element.style.cssText = element.dataset['style']!;
    delete element.dataset['style'];
  }
  // Labels are placed from left to right in every language; what they say keeps its own direction.
  drawing.style.direction = 'ltr';
  for (const label of drawing.querySelectorAll('text')) label.textContent = `\u2068${label.textContent}\u2069`;
  return drawing;
}
