package dev.whydrop.simulation;

/** How incidents of one diagnosis go. */
interface Scenario {
    /** {@return id of the diagnosis} */
    String diagnosis();

    /** {@return whether it reaches over several streams; wide incidents do not overlap one another} */
    boolean wide();

    /** Tells one incident, with parameters drawn from the dice. */
    void play(Stage stage, Dice dice);

    /** The story itself. */
    @FunctionalInterface
    interface Story {
        void tell(Stage stage, Dice dice);
    }

    /** {@return a scenario on one stream} */
    static Scenario narrow(String diagnosis, Story story) {
        return new Told(diagnosis, false, story);
    }

    /** {@return a scenario over several streams} */
    static Scenario wide(String diagnosis, Story story) {
        return new Told(diagnosis, true, story);
    }

    /** A scenario made of its parts. */
    record Told(String diagnosis, boolean wide, Story story) implements Scenario {
        @Override
        public void play(Stage stage, Dice dice) {
            story.tell(stage, dice);
        }
    }
}
