export function builtCommand(root: string, say: (line: string) => void): string;
