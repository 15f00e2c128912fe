package dev.whydrop.judges;

import dev.whydrop.model.Disconnect;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Worlds in which no two streams share a fault: whoever finds a wide cause in one of their logs has taken chance or a plan for one. */
enum NullWorld {
    ORDINARY(FleetWorlds::ordinary),
    SUPPORT_CASE(FleetWorlds::supportCase),
    GROWTH(FleetWorlds::growth),
    CONGESTION(FleetWorlds::congestion),
    EVENINGS_OF_CUTS_ALONE(RecordedWorlds::eveningsOfCutsAlone),
    A_ROW_FAR_AWAY(RecordedWorlds::aRowFarAway),
    EXPORTED_AT_THE_PEAK(RecordedWorlds::exportedAtThePeak),
    ONLY_CUTS(RecordedWorlds::onlyCuts),
    NO_STARTS(RecordedWorlds::noStarts),
    NO_ADDRESSES(RecordedWorlds::noAddresses),
    WHOLE_MINUTES(RecordedWorlds::wholeMinutes),
    BAD_LINES(TroubledWorlds::badLines),
    BUSY_GATEWAYS(TroubledWorlds::busyGateways),
    STORMS_OF_SINGLE_STREAMS(TroubledWorlds::stormsOfSingleStreams),
    A_VENUE_ON_A_BAD_RADIO_LINK(TroubledWorlds::aVenueOnABadRadioLink),
    CLASSES_END_TOGETHER(ScheduledWorlds::classesEndTogether),
    MATCHES_END(ScheduledWorlds::matchesEnd),
    ONE_MATCH_ALONE(ScheduledWorlds::oneMatchAlone),
    STARTS_ON_THE_HOUR(ScheduledWorlds::startsOnTheHour),
    WEEKS_WITH_A_HOLIDAY(FleetWorlds::weeksWithAHoliday),
    BUSY_EVENINGS(FleetWorlds::busyEvenings),
    LONG_TAILED_SHOWS(FleetWorlds::longTailedShows),
    CAMERAS_AROUND_THE_CLOCK(FleetWorlds::camerasAroundTheClock),
    THOUSANDS_AT_A_FINAL(FleetWorlds::thousandsAtAFinal),
    DAILY_RESETS_OF_HOME_LINES(FleetWorlds::dailyResetsOfHomeLines),
    ONE_GIANT_AMONG_DWARFS(FleetWorlds::oneGiantAmongDwarfs),
    LINES_WITH_HOURS_OF_THEIR_OWN(FleetWorlds::linesWithHoursOfTheirOwn),
    FORGOTTEN_ENCODERS(TroubledWorlds::forgottenEncoders),
    PROBES_EACH_MINUTE(TroubledWorlds::probesEachMinute),
    REFUSED_AGAIN_AND_AGAIN(TroubledWorlds::refusedAgainAndAgain),
    A_DESK_OF_MIXED_TROUBLES(TroubledWorlds::aDeskOfMixedTroubles),
    HANDOVERS_OF_PHONES(TroubledWorlds::handoversOfPhones),
    CLASSES_AN_HOUR_LATER_FROM_THURSDAY(ScheduledWorlds::classesAnHourLaterFromThursday),
    SERVICES_TWICE_A_WEEK(ScheduledWorlds::servicesTwiceAWeek),
    SELLERS_TAKE_TURNS(ScheduledWorlds::sellersTakeTurns),
    SOME_ROWS_IN_WHOLE_MINUTES(RecordedWorlds::someRowsInWholeMinutes),
    EXPORTS_THAT_OVERLAP(RecordedWorlds::exportsThatOverlap),
    EXPORTS_WITH_GAPS(RecordedWorlds::exportsWithGaps),
    PAGES_CUT_SHORT(RecordedWorlds::pagesCutShort),
    CELLS_MISSING(RecordedWorlds::cellsMissing),
    STRANGERS_BEHIND_A_CARRIER(AddressWorlds::strangersBehindACarrier),
    NAMES_REUSED_ON_OTHER_DOMAINS(AddressWorlds::namesReusedOnOtherDomains),
    HOMES_WITH_PRIVACY_ADDRESSES(AddressWorlds::homesWithPrivacyAddresses),
    DUAL_STACK(AddressWorlds::dualStack),
    ANOTHER_NODE_FOR_EACH_PUSH(AddressWorlds::anotherNodeForEachPush),
    A_CALM_OFFICE(AddressWorlds::aCalmOffice);

    private final Consumer<PushLog> world;

    NullWorld(Consumer<PushLog> world) {
        this.world = world;
    }

    /** {@return the log of this seed, by end; always the same} */
    List<Disconnect> log(long seed) {
        PushLog log = new PushLog(new Chance(name(), seed));
        world.accept(log);
        return log.disconnects();
    }

    /** {@return the name as people write it} */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
