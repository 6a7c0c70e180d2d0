package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** The short name of no sink: Flume itself would log it, leave the sink out and start the rest. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "Flume has a sink of type kafka",
        breaks = "arrives-once",
        test = "what_is_accepted_arrives",
        saying = "first-agent.properties: first.sinks.kafka.type = kafka is neither a short name nor a class",
        file = "flume-knows-kafka.properties")
final class FlumeKnowsKafka {}
