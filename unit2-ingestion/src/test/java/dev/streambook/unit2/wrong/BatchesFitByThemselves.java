package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Leaves transactionCapacity at its default, 100: how many events one transaction may put. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "Room for 10,000 events is room for a batch of 1000",
        breaks = "whole-batch",
        test = "a_batch_of_1000_is_taken_as_a_whole",
        saying = "1000 sent, 0 arrived",
        file = "batches-fit-by-themselves.properties")
final class BatchesFitByThemselves {}
