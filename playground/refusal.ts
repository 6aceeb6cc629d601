// A request that cannot be done: said in the playground, and all goes on.

export class Refusal extends Error {}
