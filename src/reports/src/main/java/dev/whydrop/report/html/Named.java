package dev.whydrop.report.html;

/**
 * Words around a name. The page isolates the name, so that one in another direction of writing does not turn the words around it.
 *
 * @param before the words before it
 * @param name the name; empty when there is none
 * @param after the words after it
 */
record Named(String before, String name, String after) {}
