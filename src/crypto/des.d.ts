// The part of des.js that is used here; the package has no types of its own.

declare module 'des.js' {
  interface Options {
    readonly type: 'encrypt' | 'decrypt';
    readonly key: ArrayLike<number>;
    readonly iv: ArrayLike<number>;
    /** False: no padding is written or taken off. */
    readonly padding: boolean;
  }

  interface Cipher {
    update(data: ArrayLike<number>): number[];
    final(): number[];
  }

  export class EDE {}

  export const CBC: {
    instantiate(base: typeof EDE): { create(options: Options): Cipher };
  };
}
