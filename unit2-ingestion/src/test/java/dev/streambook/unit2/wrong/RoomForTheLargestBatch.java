package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** The channel has room for one batch. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "A channel needs room for the largest batch",
        breaks = "room",
        test = "there_is_room_for_10_000_events",
        saying = "room for events in channel queue",
        file = "room-for-the-largest-batch.properties")
final class RoomForTheLargestBatch {}
