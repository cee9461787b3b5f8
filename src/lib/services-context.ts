import { createContext } from 'svelte';
import type { Services } from './services.ts';

/** Typed pair: the layout sets the services once, every screen takes them from here. */
export const [getServices, setServices] = createContext<Services>();
