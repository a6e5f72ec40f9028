declare module "edtf" {
  /** Parses an EDTF string; throws where it is none. Bounds are milliseconds since 1970-01-01 UTC. */
  export default function edtf(
    text: string,
    options?: { level?: 0 | 1 | 2 | 3 },
  ): { readonly min: number | null; readonly max: number | null };
}
