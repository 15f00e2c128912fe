package dev.whydrop.report.html;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A page open in a window, with all that it wrote to the console and asked for. */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> told = new ArrayList<>();
    private final List<String> requested = new ArrayList<>();

    Visit(BrowserContext context, URI address) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> told.add(message.text()));
        page.onPageError(told::add);
        page.onDialog(dialog -> told.add(dialog.message()));
        page.onRequest(request -> requested.add(request.url()));
        page.navigate(address.toString());
    }

    Page page() {
        return page;
    }

    /** {@return what the console, errors and dialogs said} */
    List<String> told() {
        return told;
    }

    /** {@return what was asked for, but for data within the page} */
    List<String> requested() {
        return requested.stream().filter(each -> !each.startsWith("data:")).toList();
    }

    Locator all(String selector) {
        return page.locator(selector);
    }

    /** {@return the value of an expression in the page} */
    Object value(String expression) {
        return page.evaluate("() => " + expression);
    }

    /** {@return the texts that an expression in the page gives} */
    @SuppressWarnings("unchecked")
    List<String> texts(String expression) {
        return (List<String>) value(expression);
    }

    @Override
    public void close() {
        context.close();
    }
}
