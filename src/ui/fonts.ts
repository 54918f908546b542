// The font files that a page asks for at once; the build copies them beside the style sheet under these names.

export const fontFiles = ['golos-text-400.v1.woff2', 'golos-text-600.v1.woff2'] as const
