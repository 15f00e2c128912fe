package dev.whydrop.model;

/**
 * Every threshold of the rules, of what is looked at together, and of the weighing. The defaults, with their units and reasons, are in
 * {@code rules/settings.yaml}; the rules themselves ask for them ({@code Settings( $minimum : burstMinimum )} in {@code rules/*}). Durations are in seconds.
 *
 * @param episodeGap the longest gap between two disconnects of one stream that still belong together
 * @param replacedMinimum replacements that make a fight
 * @param replacedWindow the time they must fall into
 * @param returnsMinimum how often the client address must come back (A, B, A) to count as alternating
 * @param shortBetweenReplacements the longest median session that counts as short between replacements
 * @param fightSession the longest median session of pushers that throw each other off at once
 * @param handoverMinimum changes of network from which a pusher keeps changing it
 * @param handoverShare the smallest share of dead connections after which the network must have changed
 * @param handoverSession the shortest median session that is too long for a fight
 * @param wanderNetworks different networks from which addresses wander
 * @param cutBeforeReplacement how long before a replacement a cut still explains it
 * @param serverHold how long the server keeps a silent connection
 * @param burstMinimum network cuts that make a burst
 * @param burstWindow the time they must fall into
 * @param dripMinimum network cuts on one stream that make a drip
 * @param dripHours different hours they must fall into
 * @param dripWindow the time they must fall into
 * @param quickReturn the longest median pause that counts as an immediate re-push
 * @param blipMaximum the most network cuts an episode may have to be a blip
 * @param blipReturn the longest pause after a blip
 * @param regularMinimum cuts from which a constant interval can be seen
 * @param regularSpread the largest spread, as a share of the median, that counts as constant
 * @param irregularSpread the smallest spread of session lengths, as a share of the median, that counts as irregular
 * @param neighbourWindow how near in time another record must be to count as being around
 * @param longSession the shortest session that ran well
 * @param awayAfterEnd how long a pusher stays away after an intended end
 * @param crashSession the longest session of a crash loop
 * @param crashReturn the longest pause of a crash loop
 * @param crashMinimum ends that make a crash loop
 * @param crashWindow the time they must fall into
 * @param restartMinimum restarts by the pusher itself that make a habit
 * @param restartSession the shortest median session before them that had worked
 * @param ownReplacementWindow seconds around a replacement of the pusher's own push in which more of them are looked for
 * @param costPerHour seconds of an hour that viewers may lose to restarts before somebody has to act
 * @param hoursBetween the shortest typical time from one occurrence to the next for which nobody waits on the phone
 * @param repeatMinimum disconnects of one kind that make a repetition
 * @param repeatWindow the time they must fall into
 * @param dropMinimum drops on request that make a loop
 * @param dropWindow the time they must fall into
 * @param usualCutsPerHour cuts of a stream in an hour on air before anything is known of it
 * @param quietAfterCut how long after a cut further cuts of the same stream belong to it
 * @param swarmSites different sites that a domain, an app, a node or everything must lose within minutes to be looked at
 * @param surpriseLeast from which surprise on streams cut together are told to the rules at all
 * @param surpriseModerate from which surprise on they speak for a wide cause
 * @param surpriseStrong from which surprise on they speak for it strongly
 * @param mostShare the smallest share of the streams on air that counts as most of them
 * @param outsideTimes how many times more cuts elsewhere than chance gives speak against a tight place
 * @param tightSpread the longest time in which cuts count as falling into the same moment
 * @param sharedStreams the fewest streams, or sites of a block, that one address or block must lose within minutes to be looked at
 * @param incidentAddresses the fewest different sites, or other streams cut meanwhile, that are more than one site's trouble
 * @param routeAddresses the fewest addresses of one small block that are customers of a provider, not one site, where they push to several domains
 * @param seenBackWithin the longest time between the end of a push and the next start that counts as off air
 * @param manyStreams streams that make a cause worse that takes them at once
 * @param shortOutage the longest time off air of a stream that hardly anybody notices
 * @param accountWindow the longest gap between refusals that belong to one state of the account or domain
 * @param rotatedStreams streams with wrong signatures that make a rotated key likely
 * @param rotatedShare the same, as a share of the streams that ran before and tried again; of a third party's outage too
 * @param regularShare the smallest share of intervals or lengths that must keep the rhythm
 * @param steadyShare the smallest share of the ends of a stream that a steady stretch must have
 * @param rhythmShare the same, of the ends of the episodes that it lies in
 * @param sameTimeWindow how near in the time of day cuts of different days must be
 * @param sameTimeDays days on which they must come
 * @param routineWindow how near in the time of day ends of different days must be to be a habit of people
 * @param releaseStreams streams on which a fault of the pushing software begins that make a release likely
 * @param releaseWindow the time in which it must begin on them
 * @param outageStreams streams refused by the customer's own authentication that make its outage likely
 * @param massDropStreams streams that make a drop of many
 * @param massDropWindow the time they must fall into
 * @param stormMinimum refused starts that make a retry storm
 * @param stormWindow the time they must fall into
 * @param strayStarts refused starts of a stream from which a forgotten device can be told
 * @param strayHours different hours they must fall into, where they keep no interval
 * @param straySpan the time they must take at least, where they keep one
 * @param probeStreams streams that never get on air, tried from one place, that make a search for names
 * @param probeTries how often each is typically tried at most
 * @param probePause seconds from one try of a stream to its next up to which it is tried as an encoder tries
 * @param probeAbsence seconds after which a site that tried streams is no longer taken to go on with it
 * @param probeRunning streams that run elsewhere meanwhile, tried from one place, that make a search for names
 * @param misspeltLetters by how many letters a host name may differ from the one that was meant
 * @param weightWithoutCode the share of its weight that evidence keeps which rests on reason texts alone
 * @param anomalyWindow how near in time to the end of a push the platform must have seen an anomaly
 * @param frameDip the share of its median to which a frame rate falls on a line that does not keep up
 * @param advisedFrames the lowest median frame rate that is advised, in frames a second
 * @param advisedRate the highest video rate that is advised, in bit/s
 * @param undeterminedBelow the likelihood below which no diagnosis is given
 */
public record Settings(
        int episodeGap,
        int replacedMinimum,
        int replacedWindow,
        int returnsMinimum,
        int shortBetweenReplacements,
        int fightSession,
        int handoverMinimum,
        double handoverShare,
        int handoverSession,
        int wanderNetworks,
        int cutBeforeReplacement,
        int serverHold,
        int burstMinimum,
        int burstWindow,
        int dripMinimum,
        int dripHours,
        int dripWindow,
        int quickReturn,
        int blipMaximum,
        int blipReturn,
        int regularMinimum,
        double regularSpread,
        double irregularSpread,
        int neighbourWindow,
        int longSession,
        int awayAfterEnd,
        int crashSession,
        int crashReturn,
        int crashMinimum,
        int crashWindow,
        int restartMinimum,
        int restartSession,
        int ownReplacementWindow,
        int costPerHour,
        int hoursBetween,
        int repeatMinimum,
        int repeatWindow,
        int dropMinimum,
        int dropWindow,
        double usualCutsPerHour,
        int quietAfterCut,
        int swarmSites,
        double surpriseLeast,
        double surpriseModerate,
        double surpriseStrong,
        double mostShare,
        double outsideTimes,
        int tightSpread,
        int sharedStreams,
        int incidentAddresses,
        int routeAddresses,
        int seenBackWithin,
        int manyStreams,
        int shortOutage,
        int accountWindow,
        int rotatedStreams,
        double rotatedShare,
        double regularShare,
        double steadyShare,
        double rhythmShare,
        int sameTimeWindow,
        int sameTimeDays,
        int routineWindow,
        int releaseStreams,
        int releaseWindow,
        int outageStreams,
        int massDropStreams,
        int massDropWindow,
        int stormMinimum,
        int stormWindow,
        int strayStarts,
        int strayHours,
        int straySpan,
        int probeStreams,
        int probeTries,
        int probePause,
        int probeAbsence,
        int probeRunning,
        int misspeltLetters,
        double weightWithoutCode,
        int anomalyWindow,
        double frameDip,
        double advisedFrames,
        double advisedRate,
        double undeterminedBelow) {}
