package dev.streambook.unit4.live;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.DeviceKey;
import dev.streambook.unit1.LagMonitor;
import dev.streambook.unit1.LambdaView;
import dev.streambook.unit1.Overload;
import dev.streambook.unit1.RunningStats;
import dev.streambook.unit2.AtLeastOnceConsumer;
import dev.streambook.unit2.ChannelAgent;
import dev.streambook.unit2.EventCodec;
import dev.streambook.unit2.EventProducer;
import dev.streambook.unit2.ExactlyOnceCopy;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit2.TailAgent;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.PartFactory;
import dev.streambook.unit4.intake.IntakeFile;
import dev.streambook.unit4.intake.IntakeParts;
import dev.streambook.unit4.intake.LogEventSink;
import dev.streambook.unit4.intake.PostCheck;
import dev.streambook.unit4.log.PoisonHandlers;
import dev.streambook.unit4.log.TopicNames;
import dev.streambook.unit4.serving.EventCheck;
import dev.streambook.unit4.speed.SpeedParts;
import dev.streambook.workbook.Answer;

/**
 * The exercises in the places that they have in the recommender. They are all taken before an engine starts, so that it can
 * be told at the start whose they are.
 *
 * @param foldIn 4.5, for the speed layer, the answers and the measuring of a model
 * @param filmStats 1.1, for the films' means
 * @param hybrid 1.13, for the plays
 * @param deduplicator 1.11, for the plays; the topology has it, too
 * @param lagMonitor 1.6
 * @param poison 2.11
 * @param intake 2.5 and 2.8
 * @param agent Flume's, with 2.2 and 2.3
 * @param check of posted events, with 2.13 and 1.4
 * @param pipe 1.5, in which posted events wait
 * @param producer 2.7, which stores them
 * @param speed 2.12, with 2.8, 2.11 and 4.5
 * @param letters 2.9
 * @param topology Storm's, with 1.2, 1.8, 1.9, 1.11 and 2.11
 */
record LiveParts(
        FoldIn foldIn,
        PartFactory<RunningStats> filmStats,
        LambdaView hybrid,
        Answer<Deduplicator> deduplicator,
        Answer<LagMonitor> lagMonitor,
        PoisonHandlers poison,
        IntakeParts intake,
        IntakeFile agent,
        EventCheck check,
        BoundedPipe<LogEventSink.Waiting> pipe,
        Answer<EventProducer> producer,
        SpeedParts speed,
        AtLeastOnceReader letters,
        LiveTopology topology) {

    static LiveParts take(Parts parts, LiveSettings settings, TopicNames topics) {
        FoldIn foldIn = parts.take(FoldIn.class).create();
        PoisonHandlers poison = parts.take(PoisonHandler.class)::create;
        IntakeParts intake = new IntakeParts(
                parts.take(PiiInterceptor.class).create(IntakeParts.PREFIX),
                parts.take(KeyChooser.class).create(IntakeParts.HOT_USERS, IntakeParts.BUCKETS));
        return new LiveParts(
                foldIn,
                parts.take(RunningStats.class)::create,
                parts.take(LambdaView.class).create(),
                parts.take(Deduplicator.class),
                parts.take(LagMonitor.class),
                poison,
                intake,
                IntakeFile.of(intake)
                        .tailedBy(parts.take(TailAgent.class).text())
                        .keptBy(parts.take(ChannelAgent.class).text()),
                new PostCheck(
                        parts.take(EventCodec.class).create(),
                        parts.take(DeviceKey.class).create(IntakeParts.PREFIX.ipv6Bits()),
                        intake),
                pipe(parts),
                parts.take(EventProducer.class),
                new SpeedParts(parts.take(ExactlyOnceCopy.class)::create, intake.keys(), poison, foldIn),
                new AtLeastOnceReader(parts.take(AtLeastOnceConsumer.class)),
                new LiveTopology(settings, topics, parts, poison));
    }

    /** What goes through a pipe is its user's to say; the class of an answer does not know it. */
    @SuppressWarnings("unchecked")
    private static BoundedPipe<LogEventSink.Waiting> pipe(Parts parts) {
        return parts.take(BoundedPipe.class).create(LogEventSink.MOST_WAITING, Overload.BLOCK);
    }
}
