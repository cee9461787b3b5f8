import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { MoodPoint } from './mood-line.ts';

export interface MoodLabels {
	readonly turn: string;
	readonly patience: string;
	readonly trust: string;
}

/** Canvas takes no `light-dark()`: the browser resolves a token to a colour on a real element. */
function colourOf(host: HTMLElement, token: string): string {
	const probe = document.createElement('span');
	probe.style.color = `var(${token})`;
	host.append(probe);
	const colour = getComputedStyle(probe).color;
	probe.remove();
	return colour;
}

const HEIGHT = 240;

/** Draws the curve into `host`; the answer takes it away again. `onpick` gets the caller turn (0-based) under a click. */
export function drawMood(
	host: HTMLElement,
	points: readonly MoodPoint[],
	labels: MoodLabels,
	onpick: (turn: number) => void
): () => void {
	const ink = colourOf(host, '--ink-2');
	const line = colourOf(host, '--line');
	const amber = colourOf(host, '--amber-fill');
	const pine = colourOf(host, '--pine');
	const font = `12px ${getComputedStyle(host).fontFamily}`;
	const axis = { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { stroke: line } };
	const plot = new uPlot(
		{
			width: Math.max(200, host.clientWidth),
			height: HEIGHT,
			scales: {
				x: { time: false, range: [0, Math.max(1, points.length - 1)] },
				y: { range: [0, 100] }
			},
			axes: [
				{ ...axis, incrs: [1, 2, 5, 10], size: 32 },
				{ ...axis, incrs: [20, 25, 50], size: 36 }
			],
			series: [
				{ label: labels.turn },
				{ label: labels.patience, stroke: amber, width: 3, points: { size: 7 } },
				{ label: labels.trust, stroke: pine, width: 2, dash: [6, 4], points: { size: 5 } }
			],
			cursor: { y: false, drag: { x: false, y: false } },
			legend: { live: true }
		},
		[
			points.map((point) => point.turn),
			points.map((point) => point.patience),
			points.map((point) => point.trust)
		],
		host
	);
	const pick = (): void => {
		const turn = plot.cursor.idx;
		if (typeof turn === 'number') onpick(turn - 1);
	};
	plot.over.addEventListener('click', pick);
	const watch = new ResizeObserver(() =>
		plot.setSize({ width: Math.max(200, host.clientWidth), height: HEIGHT })
	);
	watch.observe(host);
	return () => {
		watch.disconnect();
		plot.destroy();
	};
}
