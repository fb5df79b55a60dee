/** Runs dependency-cruiser; see `boundaries.mjs`. */
export type Cruise = { readonly count: number; readonly violations: readonly string[] };
export declare function cruise(folders: readonly string[], house?: string): Cruise;
export declare function faultsOf(cruised: Cruise, fewest?: number): readonly string[];
