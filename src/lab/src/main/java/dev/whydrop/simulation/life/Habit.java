package dev.whydrop.simulation.life;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Trade;
import java.util.List;

/**
 * How a stream lives when nothing is wrong.
 *
 * @param feed the stream
 * @param trade what it is used for
 * @param from since when there is such a stream, in seconds of the log; 0 or before for an old one
 * @param cutsPerHour how often its line loses the connection for once, for each hour on air
 * @param pause usual time between two shows, in seconds
 * @param ends what its encoder ends a push with, as often as it stands there
 */
record Habit(Feed feed, Trade trade, long from, double cutsPerHour, double pause, List<ErrorCode> ends) {}
