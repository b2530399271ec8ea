import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

const ink = '#212b32';
const [blue, orange] = ['#0072b2', '#d55e00'];

export interface Drawn {
  readonly names: readonly string[];
  readonly current: readonly (number | null)[];
  readonly original: readonly (number | null)[];
}

/** Two measures of the same groups in `box`: over months as lines with marker and dash, else as bars with their per cent. */
export function groupsIn(box: HTMLElement) {
  const chart = init(box, null, { renderer: 'svg' });
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(box);
  const legend = { bottom: 0, textStyle: { color: ink, fontSize: 14 }, selectedMode: false };
  const percent = { type: 'value' as const, min: 0, max: 100, axisLabel: { color: ink, formatter: '{value} %' } };
  const still = { animation: false, legend };
  const lines = ({ names, current, original }: Drawn) => {
    const line = (name: string, data: readonly (number | null)[], colour: string, symbol: string, type: 'solid' | 'dashed') =>
      ({ name, type: 'line' as const, data: [...data], silent: true, symbol, symbolSize: 9, lineStyle: { color: colour, width: 2, type }, itemStyle: { color: colour } });
    return {
      ...still, grid: { left: 48, right: 16, top: 16, bottom: 56 }, yAxis: percent,
      xAxis: { type: 'category' as const, data: [...names], axisLabel: { color: ink }, axisLine: { lineStyle: { color: ink } } },
      series: [line('By the date in force', current, blue, 'circle', 'solid'), line('By the original date', original, orange, 'diamond', 'dashed')],
    };
  };
  const bars = ({ names, current, original }: Drawn) => {
    const bar = (name: string, data: readonly (number | null)[], colour: string) =>
      ({ name, type: 'bar' as const, data: [...data], silent: true, itemStyle: { color: colour }, label: { show: true, position: 'right' as const, color: ink, formatter: '{c} %' } });
    return {
      ...still, grid: { left: 8, right: 56, top: 8, bottom: 56, containLabel: true }, xAxis: percent,
      yAxis: { type: 'category' as const, inverse: true, data: [...names], axisLabel: { color: ink, width: box.clientWidth > 700 ? 280 : 150, overflow: 'break' as const, lineHeight: 15 }, axisLine: { lineStyle: { color: ink } } },
      series: [bar('By the date in force', current, blue), bar('By the original date', original, orange)],
    };
  };
  return {
    show: (drawn: Drawn, asLines: boolean) => {
      box.style.height = `${asLines ? 260 : 80 + drawn.names.length * 48}px`;
      chart.resize();
      chart.setOption(asLines ? lines(drawn) : bars(drawn), { notMerge: true });
    },
    close: () => {
      watch.disconnect();
      chart.dispose();
    },
  };
}
