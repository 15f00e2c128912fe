package dev.whydrop.cloud.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the API is.
 *
 * @param protocol {@code https://}, or {@code http://} on this machine
 * @param host its name, with a port where it has another than usual
 */
public record Endpoint(String protocol, String host) {
    /** The endpoint of the mainland site, which also serves accounts of the international one. */
    public static final String DEFAULT = "live.tencentcloudapi.com";

    private static final Pattern FORM = Pattern.compile("(https?://)?([A-Za-z0-9.-]+(?::\\d{1,5})?)/?");
    private static final Pattern THIS_MACHINE = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:\\d+)?");

    /**
     * {@return the endpoint that a text means}
     *
     * @param text a host, or {@code http://127.0.0.1:PORT}
     * @throws IllegalArgumentException if it is neither, or would send a signed request unencrypted to another machine
     */
    public static Endpoint parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no host. Maybe " + DEFAULT
                    + ", or live.intl.tencentcloudapi.com for the international site.");
        }
        String protocol = form.group(1) == null ? "https://" : form.group(1);
        if (protocol.equals("http://") && !THIS_MACHINE.matcher(form.group(2)).matches()) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' would be asked unencrypted. Maybe leave http:// out; only this machine (127.0.0.1) may be asked so.");
        }
        return new Endpoint(protocol, form.group(2));
    }

    /** {@return the host} */
    @Override
    public String toString() {
        return host;
    }
}
