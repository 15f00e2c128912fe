package dev.whydrop.simulation.stage;

import dev.whydrop.model.ErrorCode;

/** What happens on one stream of a story, told in order: a clock that moves on with every push and pause. */
public final class Part {
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

    public long now() {
        return now;
    }

    public Part at(long second) {
        now = second;
        return this;
    }

    public Part pause(long seconds) {
        now += seconds;
        return this;
    }

    /** From here on somebody else pushes. */
    public Part from(String newAddress) {
        address = newAddress;
        return this;
    }

    /** A push that the incident ends. */
    public Part cut(long seconds, ErrorCode code) {
        return push(now + seconds, code, stage.diagnosis());
    }

    /** The same, given its end. */
    public Part cutAt(long second, ErrorCode code) {
        return push(Math.max(now + 1, second), code, stage.diagnosis());
    }

    /** A push that ends as meant; harmless. */
    public Part planned(long seconds) {
        return push(now + seconds, stage.dice().of(Codes.PLANNED), Scene.PLANNED);
    }

    /** A push that a lone network fault ends; harmless by itself. */
    public Part blip(long seconds) {
        return push(now + seconds, stage.dice().of(Codes.NETWORK), Scene.BLIP);
    }

    /** A push that the next one replaces: the next one starts now, the record ends then or up to 2 s later. */
    public Part replaced(long seconds, ErrorCode code) {
        long next = now + seconds;
        stage.add(feed, now, next + stage.dice().uniform(0, MOST_LAG), address, code, stage.diagnosis());
        now = next;
        return this;
    }

    /** A start that is refused. */
    public Part refused(ErrorCode code) {
        stage.add(feed, now, now, address, code, stage.diagnosis());
        return this;
    }

    /** Starts that are refused one after another; the clock then stands one pause after the last. */
    public Part refusals(long number, ErrorCode code) {
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
