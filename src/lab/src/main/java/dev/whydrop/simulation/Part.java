package dev.whydrop.simulation;

import dev.whydrop.model.ErrorCode;

/** What happens on one stream of a story, told in order: a clock that moves on with every push and pause. */
final class Part {
    private static final long MOST_LAG = 2;

    private final Stage stage;
    private final Feed feed;
    private String address;
    private long now;

    Part(Stage stage, Feed feed, long now) {
        this.stage = stage;
        this.feed = feed;
        this.address = feed.address();
        this.now = now;
    }

    long now() {
        return now;
    }

    Part at(long second) {
        now = second;
        return this;
    }

    Part pause(long seconds) {
        now += seconds;
        return this;
    }

    /** From here on somebody else pushes. */
    Part from(String newAddress) {
        address = newAddress;
        return this;
    }

    /** A push that the incident ends. */
    Part cut(long seconds, ErrorCode code) {
        return push(now + seconds, code, stage.diagnosis());
    }

    /** The same, given its end. */
    Part cutAt(long second, ErrorCode code) {
        return push(Math.max(now + 1, second), code, stage.diagnosis());
    }

    /** A push that ends as meant; harmless. */
    Part planned(long seconds) {
        return push(now + seconds, stage.dice().of(Codes.PLANNED), Scene.PLANNED);
    }

    /** A push that a lone network fault ends; harmless by itself. */
    Part blip(long seconds) {
        return push(now + seconds, stage.dice().of(Codes.NETWORK), Scene.BLIP);
    }

    /** A push that the next one replaces: the next one starts now, the record ends then or up to 2 s later. */
    Part replaced(long seconds, ErrorCode code) {
        long next = now + seconds;
        stage.add(feed, now, next + stage.dice().uniform(0, MOST_LAG), address, code, stage.diagnosis());
        now = next;
        return this;
    }

    /** A start that is refused. */
    Part refused(ErrorCode code) {
        stage.add(feed, now, now, address, code, stage.diagnosis());
        return this;
    }

    /** Starts that are refused one after another; the clock then stands one pause after the last. */
    Part refusals(long number, ErrorCode code) {
        Dice dice = stage.dice();
        long pause = dice.span(5, 60, 3, 120);
        boolean backOff = dice.chance(0.3);
        for (long i = 0; i < number; i++) {
            refused(code).pause(Math.max(1, pause + dice.uniform(-pause / 5, pause / 5)));
            pause = backOff ? Math.min(300, pause * 3 / 2) : pause;
        }
        return this;
    }

    private Part push(long end, ErrorCode code, String diagnosis) {
        stage.add(feed, now, end, address, code, diagnosis);
        now = end;
        return this;
    }
}
