import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

/** One curve of values 0..100. */
export interface Curve {
	readonly label: string;
	/** Null where the curve is over. */
	readonly values: readonly (number | null)[];
	/** Colour token, "--pine". */
	readonly colour: string;
	readonly dashed?: boolean;
	/** Holds its value until the next one, as a state does. */
	readonly stepped?: boolean;
}

export interface CurveSheet {
	readonly label: string;
	readonly xs: readonly number[];
	/** Left and right end of the axis. */
	readonly from: number;
	readonly to: number;
	readonly formatX: (x: number) => string;
	/** Ticks only at whole numbers (turns). */
	readonly wholeX?: boolean;
	readonly curves: readonly Curve[];
	/** Low and without a legend, for a place beside something else; what the colours mean is told there. */
	readonly compact?: boolean;
}

export interface DrawnCurves {
	/** Puts the line that marks "now" there; null takes it away. */
	point(x: number | null): void;
	stop(): void;
}

/** Pixels. */
const HEIGHT = 190;
const COMPACT_HEIGHT = 88;

/** Canvas takes no `light-dark()`: the browser resolves a token to a colour on a real element. */
function colourOf(host: HTMLElement, token: string): string {
	const probe = document.createElement('span');
	probe.style.color = `var(${token})`;
	host.append(probe);
	const colour = getComputedStyle(probe).color;
	probe.remove();
	return colour;
}

/** Draws the curves into `host`. `onpick` gets the x under a click. */
export function drawCurves(
	host: HTMLElement,
	sheet: CurveSheet,
	onpick: (x: number) => void
): DrawnCurves {
	const line = colourOf(host, '--line');
	const font = `12px ${getComputedStyle(host).fontFamily}`;
	const axis = {
		stroke: colourOf(host, '--ink-2'),
		font,
		grid: { stroke: line, width: 1 },
		ticks: { stroke: line }
	};
	const compact = sheet.compact === true;
	const height = compact ? COMPACT_HEIGHT : HEIGHT;
	const stepped = uPlot.paths.stepped?.({ align: 1 });
	const plot = new uPlot(
		{
			width: Math.max(200, host.clientWidth),
			height,
			scales: {
				x: { time: false, range: [sheet.from, Math.max(sheet.from + 1, sheet.to)] },
				y: { range: [0, 100] }
			},
			axes: [
				{
					...axis,
					size: compact ? 26 : 30,
					...(sheet.wholeX === true ? { incrs: [1, 2, 5, 10, 50, 100] } : {}),
					values: (_plot, ticks) => ticks.map((x) => sheet.formatX(x))
				},
				{ ...axis, incrs: compact ? [50, 100] : [25, 50], size: 36 }
			],
			series: [
				{
					label: sheet.label,
					value: (_plot, x: number | null) => (x === null ? '–' : sheet.formatX(x))
				},
				...sheet.curves.map((curve) => ({
					label: curve.label,
					stroke: colourOf(host, curve.colour),
					width: compact ? 2 : 2.5,
					points: { size: compact ? 3 : 5 },
					...(curve.dashed === true ? { dash: [6, 4] } : {}),
					...(curve.stepped === true && stepped !== undefined ? { paths: stepped } : {})
				}))
			],
			cursor: { y: false, drag: { x: false, y: false } },
			legend: { show: !compact, live: true }
		},
		[[...sheet.xs], ...sheet.curves.map((curve) => [...curve.values])],
		host
	);
	const head = document.createElement('div');
	head.className = 'play-head';
	head.hidden = true;
	plot.over.append(head);
	let at: number | null = null;
	const place = (): void => {
		head.hidden = at === null;
		if (at !== null) head.style.transform = `translateX(${plot.valToPos(at, 'x')}px)`;
	};
	plot.over.addEventListener('click', () => {
		const { left } = plot.cursor;
		if (typeof left === 'number' && left >= 0) onpick(plot.posToVal(left, 'x'));
	});
	const watch = new ResizeObserver(() => {
		plot.setSize({ width: Math.max(200, host.clientWidth), height });
		place();
	});
	watch.observe(host);
	return {
		point: (x) => {
			at = x;
			place();
		},
		stop: () => {
			watch.disconnect();
			plot.destroy();
		}
	};
}
