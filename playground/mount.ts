// What the playground page calls: it wires terminal, session and server together.
export {};
