package dev.whydrop.report.html;

/**
 * A text about an advice that a reader can copy and send, such as a message to a customer.
 *
 * @param label what it is, in the language of the page
 * @param text the text, with line feeds
 */
public record ReadyText(String label, String text) {}
