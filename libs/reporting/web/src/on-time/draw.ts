import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, SVGRenderer]);

const ink = '#212b32';
const blue = '#0072b2';

/** A chart in `box` that follows its width. Nothing moves: no animation, no hover. */
export function chartIn(box: HTMLElement) {
  const chart = init(box, null, { renderer: 'svg', height: 220 });
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(box);
  return {
    show: (months: readonly string[], percents: readonly (number | null)[]) =>
      chart.setOption({
        animation: false,
        grid: { left: 44, right: 16, top: 16, bottom: 32 },
        xAxis: { type: 'category', data: [...months], axisLabel: { color: ink }, axisLine: { lineStyle: { color: ink } } },
        yAxis: { type: 'value', min: 0, max: 100, axisLabel: { color: ink, formatter: '{value} %' } },
        series: [{ type: 'line', data: [...percents], silent: true, connectNulls: false, symbol: 'circle', symbolSize: 9, lineStyle: { color: blue, width: 2 }, itemStyle: { color: blue } }],
      }),
    close: () => {
      watch.disconnect();
      chart.dispose();
    },
  };
}
