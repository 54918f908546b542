// The font files that a page asks for at once; the build copies them under these names beside the style sheet.

export const fontFiles = ['fonts/golos-text-400.v1.woff2', 'fonts/golos-text-600.v1.woff2'] as const
