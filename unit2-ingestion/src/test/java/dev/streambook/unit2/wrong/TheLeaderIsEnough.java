package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Leaves kafka.producer.acks at the sink's default, which is 1. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "A sink's defaults are those of Kafka's client",
        breaks = "all-replicas",
        test = "the_sink_waits_for_all_replicas_in_sync",
        saying = "but was: \"1, the sink's default\"",
        file = "the-leader-is-enough.properties")
final class TheLeaderIsEnough {}
