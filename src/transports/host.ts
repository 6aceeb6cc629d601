// The loop: what a listener hears goes into a server, and what the server wants done goes out.
export {};
