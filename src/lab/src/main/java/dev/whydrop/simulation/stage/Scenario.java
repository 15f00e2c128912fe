package dev.whydrop.simulation.stage;

/** How incidents of one diagnosis go. */
public interface Scenario {
    /** {@return id of the diagnosis} */
    String diagnosis();

    /** {@return how far it reaches} */
    Reach reach();

    /** How far an incident reaches, widest first. */
    public enum Reach {
        /** Every stream. */
        ACCOUNT,
        /** Several streams. */
        STREAMS,
        /** One stream, or one address. */
        STREAM;

        /** {@return whether it must not overlap others of the kind} */
        public boolean wide() {
            return this != STREAM;
        }
    }

    /** Tells one incident, with parameters drawn from the dice. */
    void play(Stage stage, Dice dice);

    /** The story itself. */
    @FunctionalInterface
    interface Story {
        void tell(Stage stage, Dice dice);
    }

    /** {@return a scenario on one stream} */
    static Scenario narrow(String diagnosis, Story story) {
        return new Told(diagnosis, Reach.STREAM, story);
    }

    /** {@return a scenario over several streams} */
    static Scenario wide(String diagnosis, Story story) {
        return new Told(diagnosis, Reach.STREAMS, story);
    }

    /** {@return a scenario over the whole account} */
    static Scenario account(String diagnosis, Story story) {
        return new Told(diagnosis, Reach.ACCOUNT, story);
    }

    /** A scenario made of its parts. */
    record Told(String diagnosis, Reach reach, Story story) implements Scenario {
        @Override
        public void play(Stage stage, Dice dice) {
            story.tell(stage, dice);
        }
    }
}
