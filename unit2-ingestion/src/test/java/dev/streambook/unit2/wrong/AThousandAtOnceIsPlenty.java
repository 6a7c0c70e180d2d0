package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Has room for many events and lets only a thousand of them move at once. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "Room for 500,000 events is what counts",
        breaks = "capacity",
        test = "there_is_room_for_500_000_events_and_10_000_move_at_once",
        saying = "expected at most the transactionCapacity of channel queue, 1000",
        file = "a-thousand-at-once-is-plenty.properties")
final class AThousandAtOnceIsPlenty {}
