package dev.whydrop.intake.internal.form;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The words, texts, numbers and signs of SQL, one after another, without the comments. */
final class SqlTokens {
    /** Values beyond are cut: none of a record is as long. */
    private static final int LONGEST = 1 << 20;

    /** One of them. */
    record Token(String text, boolean quoted) {
        boolean is(String sign) {
            return !quoted && text.equalsIgnoreCase(sign);
        }
    }

    private final PushbackReader in;

    SqlTokens(Reader in) {
        this.in = new PushbackReader(in, 2);
    }

    /** {@return what is left of the line; null at the end} */
    @Nullable
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int one = in.read();
        if (one < 0) {
            return null;
        }
        for (; one >= 0 && one != '\n'; one = in.read()) {
            if (one != '\r' && line.length() < LONGEST) {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    /** {@return the next; null at the end. Of a name with its schema, the name} */
    @Nullable
    Token next() throws IOException {
        int one = in.read();
        while (one >= 0) {
            if (one == '-' && peek() == '-') {
                line();
            } else if (one == '#') {
                line();
            } else if (one == '/' && peek() == '*') {
                comment();
            } else if (!Character.isWhitespace(one)) {
                break;
            }
            one = in.read();
        }
        if (one < 0) {
            return null;
        }
        Token token;
        if (one == '\'' || one == '"' || one == '`') {
            token = new Token(quoted((char) one), true);
        } else {
            token = "(),;".indexOf(one) >= 0 ? new Token(String.valueOf((char) one), false) : word((char) one);
        }
        return schema(token) ? next() : token;
    }

    /** Whether it is a name in front of the one that is meant; takes the dot between them. */
    private boolean schema(Token token) throws IOException {
        if (token.quoted() && peek() == '.') {
            return in.read() == '.';
        }
        return !token.quoted() && token.text().endsWith(".") && "\"`".indexOf(peek()) >= 0;
    }

    /** {@return a word or a number, of a name with its schema the last part too} */
    private Token word(char first) throws IOException {
        StringBuilder word = new StringBuilder().append(first);
        int one = in.read();
        while (one >= 0 && !Character.isWhitespace(one) && "(),;'\"`".indexOf(one) < 0) {
            if (word.length() < LONGEST) {
                word.append((char) one);
            }
            one = in.read();
        }
        if (one >= 0) {
            in.unread(one);
        }
        return new Token(word.toString(), false);
    }

    private String quoted(char quote) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == quote && peek() == quote) {
                in.read();
            } else if (one == quote) {
                break;
            } else if (one == '\\' && quote == '\'') {
                one = escaped(in.read());
            }
            if (one >= 0 && text.length() < LONGEST) {
                text.append((char) one);
            }
        }
        return text.toString();
    }

    private static int escaped(int one) {
        return one == 'n' || one == 'r' || one == 't' ? ' ' : one;
    }

    private void comment() throws IOException {
        int before = 0;
        for (int one = in.read(); one >= 0 && !(before == '*' && one == '/'); one = in.read()) {
            before = one;
        }
    }

    private int peek() throws IOException {
        int one = in.read();
        if (one >= 0) {
            in.unread(one);
        }
        return one;
    }
}
