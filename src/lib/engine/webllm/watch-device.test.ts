import { expect, it } from 'vitest';
import { watchDevice } from './watch-device.ts';

it('tells of a lost device, and hands the device on', async () => {
	let lose!: (info: { reason: string; message: string }) => void;
	const device = { lost: new Promise<{ reason: string; message: string }>((r) => (lose = r)) };
	const prototype = { requestDevice: () => Promise.resolve(device) };
	const seen: string[] = [];
	watchDevice({ GPUAdapter: { prototype } }, (message) => seen.push(message));
	expect(await prototype.requestDevice()).toBe(device);
	lose({ reason: 'unknown', message: 'VK_ERROR_DEVICE_LOST' });
	await device.lost;
	await Promise.resolve();
	expect(seen).toEqual(['unknown VK_ERROR_DEVICE_LOST']);
	expect(() => watchDevice({}, () => undefined)).not.toThrow();
});
