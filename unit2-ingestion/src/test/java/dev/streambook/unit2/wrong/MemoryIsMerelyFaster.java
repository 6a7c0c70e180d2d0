package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Keeps the events in memory, where they end with the process. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "Memory is merely faster",
        breaks = "survives-stop",
        test = "what_is_queued_survives_a_stop",
        saying = "20 sent, 0 arrived; lost: e01 e02",
        file = "memory-is-merely-faster.properties")
final class MemoryIsMerelyFaster {}
