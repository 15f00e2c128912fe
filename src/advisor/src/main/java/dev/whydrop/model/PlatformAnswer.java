package dev.whydrop.model;

import java.util.List;

/**
 * What the platform said when it was asked. It tells how things are now, the records how they were. Never holds a secret: of the answer about push
 * keys only whether they are checked is kept.
 */
public sealed interface PlatformAnswer {
    /** {@return what was asked} */
    PlatformQuestion question();

    /** {@return what a sentence about the answer may name, in the order of its placeholders: texts and whole numbers} */
    List<Object> particulars();

    /**
     * Whether streams are banned.
     *
     * @param banned how many are, 0 or more
     * @param asked how many were asked about, 1 or more
     */
    record StreamBans(int banned, int asked) implements PlatformAnswer {
        @Override
        public PlatformQuestion question() {
            return PlatformQuestion.STREAM_STATE;
        }

        @Override
        public List<Object> particulars() {
            return List.of(banned, asked);
        }
    }

    /**
     * How a push domain is set up.
     *
     * @param domain its name
     * @param known whether the account has it; where it has not, the others are false
     * @param enabled whether it is enabled
     * @param forPush whether it is for pushing and not for playback
     * @param pointedAt whether its CNAME points at the platform
     */
    record PushDomain(String domain, boolean known, boolean enabled, boolean forPush, boolean pointedAt)
            implements PlatformAnswer {
        /** {@return what is said of a domain that the account does not have} */
        public static PushDomain unknown(String domain) {
            return new PushDomain(domain, false, false, false, false);
        }

        @Override
        public PlatformQuestion question() {
            return PlatformQuestion.DOMAIN;
        }

        @Override
        public List<Object> particulars() {
            return List.of(domain);
        }
    }

    /**
     * Whether push URLs are checked.
     *
     * @param domain the push domain
     * @param on whether they are
     */
    record PushAuthentication(String domain, boolean on) implements PlatformAnswer {
        @Override
        public PlatformQuestion question() {
            return PlatformQuestion.PUSH_AUTHENTICATION;
        }

        @Override
        public List<Object> particulars() {
            return List.of(domain);
        }
    }

    /**
     * Whether a stream is on air.
     *
     * @param stream its path
     * @param onAir whether it is
     */
    record StreamOnAir(String stream, boolean onAir) implements PlatformAnswer {
        @Override
        public PlatformQuestion question() {
            return PlatformQuestion.STREAM_ON_AIR;
        }

        @Override
        public List<Object> particulars() {
            return List.of(stream);
        }
    }

    /**
     * How much of the account is on air.
     *
     * @param streams how many streams are, 0 or more
     */
    record AccountOnAir(long streams) implements PlatformAnswer {
        @Override
        public PlatformQuestion question() {
            return PlatformQuestion.ACCOUNT_ON_AIR;
        }

        @Override
        public List<Object> particulars() {
            return List.of(streams);
        }
    }

    /**
     * Who pushes under a stream name.
     *
     * @param stream the path of the stream
     * @param connected how many pushers are connected, 0 or more
     */
    record Pushers(String stream, int connected) implements PlatformAnswer {
        @Override
        public PlatformQuestion question() {
            return PlatformQuestion.PUSHERS;
        }

        @Override
        public List<Object> particulars() {
            return List.of(connected, stream);
        }
    }

    /**
     * What arrived of a stream in the minutes before it last dropped.
     *
     * @param stream its path
     * @param lowestFrames the lowest frame rate, in frames a second
     * @param medianFrames the median frame rate
     * @param highestFrames the highest frame rate
     * @param highestRate the highest video rate, in bit/s
     * @param fellSilent whether pictures or sound arrived at first and neither at last
     */
    record PushQuality(
            String stream,
            long lowestFrames,
            long medianFrames,
            long highestFrames,
            long highestRate,
            boolean fellSilent)
            implements PlatformAnswer {
        private static final int KILO = 1_000;

        @Override
        public PlatformQuestion question() {
            return PlatformQuestion.PUSH_QUALITY;
        }

        @Override
        public List<Object> particulars() {
            return List.of(stream, lowestFrames, medianFrames, highestFrames, highestRate / KILO);
        }
    }
}
