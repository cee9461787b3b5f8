import type { LaunchOptions } from '@playwright/test';

const root = typeof process.getuid === 'function' && process.getuid() === 0;

/** Chromium with WebGPU in software: it computes as a graphics card does, only slowly. */
export const softwareGpu: LaunchOptions = {
	...(process.env['BROWSER_PATH'] ? { executablePath: process.env['BROWSER_PATH'] } : {}),
	args: [
		...(root ? ['--no-sandbox'] : []),
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run',
		'--enable-unsafe-webgpu',
		'--use-webgpu-adapter=swiftshader',
		'--enable-features=Vulkan'
	]
};

/** Chromium on the graphics card of this computer. */
export const hardwareGpu: LaunchOptions = {
	...softwareGpu,
	args: [
		...(softwareGpu.args ?? []).filter((arg) => !arg.includes('swiftshader')),
		'--ignore-gpu-blocklist',
		'--use-angle=vulkan'
	]
};
