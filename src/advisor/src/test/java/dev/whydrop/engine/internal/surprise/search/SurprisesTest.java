package dev.whydrop.engine.internal.surprise.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.engine.internal.surprise.PushTable;
import dev.whydrop.engine.internal.surprise.place.Moment;
import dev.whydrop.rules.sweep.Place;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is cut together beyond chance, and where it sits. */
class SurprisesTest {
    /** Day three, in the afternoon. */
    private static final String AFTERNOON = "62:00:00";

    @Test
    void in_ordinary_days_there_is_no_moment() {
        assertThat(fleet().moments()).isEmpty();
    }

    @Test
    void six_of_eight_streams_of_an_address_in_twenty_seconds_are_a_moment_of_it() {
        List<Moment> moments = fleet().fault("one.example/venue-%d", "203.0.113.5", 8, 6, AFTERNOON)
                .moments();

        assertThat(moments).singleElement().satisfies(moment -> {
            assertThat(moment.place()).isEqualTo(Place.ADDRESS);
            assertThat(moment.name()).isEqualTo("203.0.113.5");
            assertThat(moment.cut()).isEqualTo(6);
            assertThat(moment.onAir()).isEqualTo(8);
            assertThat(moment.from()).isEqualTo(PushTable.millis("62:00:00"));
            assertThat(moment.to()).isEqualTo(PushTable.millis("62:00:15"));
            assertThat(moment.surprise()).isGreaterThan(3);
            assertThat(moment.sites()).isEqualTo(1);
            assertThat(moment.quietSiblings()).isGreaterThan(30);
        });
    }

    @Test
    void cuts_over_the_addresses_of_a_small_block_are_a_moment_of_the_block() {
        List<Moment> moments = fleet().fault("one.example/office-%d", "203.0.113.%d", 8, 6, AFTERNOON)
                .moments();

        assertThat(moments).singleElement().satisfies(moment -> {
            assertThat(moment.place()).isEqualTo(Place.BLOCK);
            assertThat(moment.name()).isEqualTo("203.0.113.0/24");
            assertThat(moment.cut()).isEqualTo(6);
            assertThat(moment.onAir()).isEqualTo(8);
        });
    }

    @Test
    void neighbouring_blocks_that_are_hit_together_are_told_as_the_block_around_them() {
        List<Moment> moments = fleet().fault("one.example/left-%d", "113.104.%d.7", 10, 8, AFTERNOON)
                .fault("two.example/right-%d", "113.105.%d.7", 10, 8, "62:00:02")
                .moments();

        assertThat(moments).singleElement().satisfies(moment -> {
            assertThat(moment.place()).isEqualTo(Place.WIDE_BLOCK);
            assertThat(moment.name()).isEqualTo("113.104.0.0/15");
            assertThat(moment.parts()).containsExactly("113.104.0.0/16", "113.105.0.0/16");
            assertThat(moment.partPlace()).isEqualTo(Place.WIDE_BLOCK);
            assertThat(moment.cut()).isEqualTo(16);
            assertThat(moment.onAir()).isEqualTo(20);
        });
    }

    @Test
    void two_apps_of_a_domain_that_are_hit_together_are_told_as_the_domain() {
        List<Moment> moments = fleet().fault("four.example/live/a-%d", "20.%d.0.1", 10, 9, AFTERNOON)
                .fault("four.example/replay/b-%d", "21.%d.0.1", 10, 9, "62:00:02")
                .fault("four.example/archive/c-%d", "22.%d.0.1", 20, 0, AFTERNOON)
                .moments();

        assertThat(moments).singleElement().satisfies(moment -> {
            assertThat(moment.place()).isEqualTo(Place.DOMAIN);
            assertThat(moment.name()).isEqualTo("four.example");
            assertThat(moment.partPlace()).isEqualTo(Place.APP);
            assertThat(moment.parts()).containsExactly("four.example/live", "four.example/replay");
            assertThat(moment.cut()).isEqualTo(18);
        });
    }

    @Test
    void cuts_on_a_node_whatever_the_domain_are_a_moment_of_the_node() {
        PushTable table = fleet();
        for (int i = 0; i < 20; i++) {
            String stream = (i % 2 == 0 ? "one" : "two") + ".example/live/beside-" + i;
            String ends =
                    i < 8 ? "62:00:" + (10 + 3 * i) + " 30." + i + ".0.1 cut" : "64:00:00 30." + i + ".0.1 planned";
            table.add(stream + " 60:0" + i % 10 + ":00-" + ends + " " + (i < 10 ? "node-1" : "node-2"));
        }

        assertThat(table.moments()).singleElement().satisfies(moment -> {
            assertThat(moment.place()).isEqualTo(Place.NODE);
            assertThat(moment.name()).isEqualTo("node-1");
            assertThat(moment.cut()).isEqualTo(8);
            assertThat(moment.onAir()).isEqualTo(10);
        });
    }

    @Test
    void cuts_all_over_the_fleet_are_a_moment_of_everything() {
        PushTable table = fleet();
        for (int i = 0; i < 24; i++) {
            String stream = List.of("one", "two", "three").get(i % 3) + ".example/live/hit-" + i;
            table.add(String.format(Locale.ROOT, "%s 60:00:00-62:00:%02d 40.%d.0.1 cut", stream, 2 * i, i));
        }

        assertThat(table.moments()).singleElement().satisfies(moment -> {
            assertThat(moment.place()).isEqualTo(Place.EVERYTHING);
            assertThat(moment.name()).isEmpty();
            assertThat(moment.cut()).isEqualTo(24);
            assertThat(moment.onAir()).isGreaterThan(50);
            assertThat(moment.sites()).isEqualTo(24);
        });
    }

    @Test
    void a_pair_that_is_cut_together_again_and_again_is_one_moment_with_its_times() {
        PushTable table = fleet();
        for (String hour : List.of("33", "37", "58", "61")) {
            table.fault("one.example/till-%d", "203.0.113.5", 2, 2, hour + ":20:00");
        }

        assertThat(table.moments()).singleElement().satisfies(moment -> {
            assertThat(moment.place()).isEqualTo(Place.ADDRESS);
            assertThat(moment.name()).isEqualTo("203.0.113.5");
            assertThat(moment.cut()).isEqualTo(2);
            assertThat(moment.times())
                    .containsExactly(
                            PushTable.millis("33:20:00"),
                            PushTable.millis("37:20:00"),
                            PushTable.millis("58:20:00"),
                            PushTable.millis("61:20:00"));
        });
    }

    @Test
    void a_pair_that_is_cut_together_once_is_chance() {
        assertThat(fleet().fault("one.example/till-%d", "203.0.113.5", 2, 2, AFTERNOON)
                        .moments())
                .isEmpty();
    }

    @Test
    void a_line_that_loses_all_its_streams_within_minutes_again_and_again_is_one_moment() {
        PushTable table = fleet();
        for (int camera = 1; camera <= 5; camera++) {
            String previous = "61:00:00";
            for (String wave : List.of("62:00:%02d", "62:14:%02d", "62:28:%02d", "62:42:%02d", "62:56:%02d")) {
                // Every camera notices by itself, up to two minutes after the first.
                String cut = wave.substring(0, 3)
                        + String.format(
                                Locale.ROOT,
                                "%02d:%02d",
                                Integer.parseInt(wave.substring(3, 5)) + camera / 3,
                                9 * camera);
                table.add("one.example/hall-" + camera + " " + previous + "-" + cut + " 203.0.113.5 cut");
                previous = cut.substring(0, 6) + "59";
            }
            table.add("one.example/hall-" + camera + " " + previous + "-65:00:00 203.0.113.5 planned");
        }

        assertThat(table.moments().stream()
                        .flatMap(moment -> moment.pushes().stream())
                        .distinct())
                .hasSize(25);
        assertThat(table.moments()).extracting(Moment::name).containsOnly("203.0.113.5");
    }

    @Test
    void two_faults_of_one_afternoon_are_two_moments() {
        assertThat(fleet().fault("one.example/venue-%d", "203.0.113.5", 8, 6, AFTERNOON)
                        .fault("two.example/hall-%d", "198.51.100.9", 8, 6, "61:00:00")
                        .moments())
                .extracting(Moment::name)
                .containsExactlyInAnyOrder("203.0.113.5", "198.51.100.9");
    }

    @Test
    void the_pushes_of_a_moment_are_those_that_were_cut() {
        PushTable table = fleet().fault("one.example/venue-%d", "203.0.113.5", 8, 6, AFTERNOON);

        assertThat(table.moments().get(0).pushes())
                .extracting(table.rows()::get)
                .hasSize(6)
                .allMatch(row -> row.startsWith("one.example/venue-") && row.endsWith(" 203.0.113.5 cut"));
    }

    @Test
    void the_order_of_streams_does_not_matter() {
        PushTable table = fleet().fault("one.example/venue-%d", "203.0.113.5", 8, 6, AFTERNOON)
                .fault("two.example/left-%d", "113.104.%d.7", 10, 8, "59:00:00")
                .fault("three.example/right-%d", "113.105.%d.7", 10, 8, "59:00:02");
        List<Moment> given = table.moments();
        assertThat(given).hasSize(2);

        for (long seed = 1; seed <= 3; seed++) {
            PushTable shuffled = table.shuffled(seed);
            List<Moment> moments = shuffled.moments();

            assertThat(moments)
                    .usingRecursiveComparison()
                    .withComparatorForType(SurprisesTest::nearly, Double.class)
                    .ignoringFields("pushes")
                    .isEqualTo(given);
            for (int i = 0; i < moments.size(); i++) {
                assertThat(moments.get(i).pushes())
                        .extracting(shuffled.rows()::get)
                        .containsExactlyInAnyOrderElementsOf(given.get(i).pushes().stream()
                                .map(table.rows()::get)
                                .toList());
            }
        }
    }

    /** Sums of other orders differ in their last digits. */
    private static int nearly(Double one, Double other) {
        return Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other);
    }

    @Test
    void a_row_of_the_year_1_changes_nothing() {
        PushTable table = fleet().fault("one.example/venue-%d", "203.0.113.5", 8, 6, AFTERNOON);
        Moment without = table.moments().get(0);
        long year1 = -62_135_596_800_000L;

        List<Moment> with = table.addCutAt("stray", year1, year1 + 3_600_000).moments();

        assertThat(with).singleElement().satisfies(moment -> {
            assertThat(moment)
                    .usingRecursiveComparison()
                    .ignoringFields("surprise", "expected", "outsideExpected", "pushes")
                    .isEqualTo(without);
            assertThat(moment.surprise()).isCloseTo(without.surprise(), org.assertj.core.data.Offset.offset(0.1));
        });
    }

    @Test
    void a_line_that_drops_fifteen_times_is_no_moment_and_fifteen_lines_that_drop_once_are() {
        PushTable oneLine = fleet().add("one.example/worn 56:00:00-62:00:00 203.0.113.5 cut");
        PushTable manyLines = fleet();
        for (int i = 0; i < 15; i++) {
            String ends = PushTable.clock(62 * 3_600 + 20 * (i + 1)) + " 203.0.113.5 cut";
            oneLine.add("one.example/worn " + PushTable.clock(62 * 3_600 + 20 * i + 5) + "-" + ends);
            manyLines.add("one.example/cam-" + i + " 60:00:00-" + ends);
        }

        assertThat(oneLine.moments()).isEmpty();
        assertThat(manyLines.moments()).extracting(Moment::cut).containsExactly(15);
    }

    @Test
    void one_line_with_many_streams_is_one_event_to_its_domain() {
        List<Moment> moments = fleet().fault("four.example/venue-%d", "203.0.113.5", 12, 12, AFTERNOON)
                .fault("four.example/other-%d", "20.%d.0.1", 12, 0, AFTERNOON)
                .moments();

        assertThat(moments).extracting(Moment::place).containsExactly(Place.ADDRESS);
    }

    @Test
    void shows_that_end_together_are_no_moment_though_some_end_in_a_cut() {
        PushTable table = fleet();
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i < 40; i++) {
                table.add(String.format(
                        Locale.ROOT,
                        "four.example/class-%d %02d:0%d:00-%s 50.%d.0.1 %s",
                        i,
                        24 * day + 12,
                        i % 10,
                        PushTable.clock((24L * day + 14) * 3_600 + 2 * i),
                        i,
                        i % 7 == day ? "cut" : "planned"));
            }
        }

        assertThat(table.moments()).isEmpty();
    }

    @Test
    void an_empty_log_has_no_moments() {
        assertThat(new PushTable().moments()).isEmpty();
    }

    private static PushTable fleet() {
        return PushTable.ordinary(60, 4);
    }
}
