package dev.streambook.recommender.live;

import dev.streambook.recommender.live.process.Console;
import dev.streambook.recommender.live.process.DiskRoom;
import dev.streambook.recommender.live.process.LiveException;
import dev.streambook.recommender.live.source.Source;
import dev.streambook.recommender.topics.AuditTrail;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Quality;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Watches the running parts, tells the user how they come along, and knows when a bounded run is done. */
final class LiveWatch {

    private static final long LOOK_MILLIS = 200;
    private static final int TOLD_EVERY = 10;

    private final LiveSystem system;
    private final Source source;
    private final DiskRoom room;
    private final Console console;
    private String lastStatus = "";
    private String lastModel = "";
    private String lastRefusal = "";
    private Optional<String> lastRemark = Optional.empty();
    private Optional<String> lastRoom = Optional.empty();
    private boolean recommended;
    private long archivedInTheEnd = Long.MAX_VALUE;

    LiveWatch(LiveSystem system, Source source, DiskRoom room, Console console) {
        this.system = system;
        this.source = source;
        this.room = room;
        this.console = console;
    }

    /** Returns the exit code when the run is done, if that is asked for, or when a part has failed. */
    int watch(boolean untilDone) throws InterruptedException {
        boolean told = false;
        for (long look = 0; ; look++) {
            Optional<String> failure = room.failure().or(system::failure);
            if (failure.isPresent()) {
                throw new LiveException(failure.get());
            }
            tellModel();
            holdTraining();
            if (look % TOLD_EVERY == 0) {
                tellStatus();
                tellRoom();
            }
            if (!told && isDone()) {
                told = true;
                tellEnd();
                if (untilDone) {
                    return trail().addsUp() && system.serving().models().get().isPresent() ? 0 : 1;
                }
                console.step(
                        "serving on %s until Ctrl-C", system.serving().address().url());
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** From the end of the source until the archive has all of it: what is trained until then would soon be trained again. */
    private void holdTraining() {
        if (archivedInTheEnd == Long.MAX_VALUE && isTakenIn()) {
            archivedInTheEnd = counts("intake").out();
        }
        system.training()
                .holdBack(system.source().hasEnded() && counts("archive").in() < archivedInTheEnd);
    }

    /** The source has ended, and the intake has taken all of it. */
    private boolean isTakenIn() {
        return system.source().hasEnded()
                && counts("intake").in() >= system.source().written();
    }

    /** The source has ended, every stage has taken all of it, and the model trained on all of it answers or was refused. */
    private boolean isDone() {
        if (!isTakenIn() || !trail().settled()) {
            return false;
        }
        return system.training().isTrainedOn(counts("archive").out())
                && system.training()
                        .published()
                        .map(system.serving()::hasJudged)
                        .orElse(true);
    }

    private AuditTrail trail() {
        return AuditTrail.of(stages().values());
    }

    private Map<String, StageAudit> stages() {
        return system.serving().view().stages();
    }

    private StageAudit counts(String stage) {
        return stages().getOrDefault(stage, StageAudit.none(stage));
    }

    private void tellStatus() {
        String status =
                "%,d lines written, %,d events in Kafka; taken by the speed layer %,d, Storm %,d, the archive %,d"
                        .formatted(
                                system.source().written(),
                                counts("intake").out(),
                                counts("speed").in(),
                                counts("storm-dedup").in(),
                                counts("archive").in());
        if (!status.equals(lastStatus)) {
            console.step("%s", status);
            lastStatus = status;
        }
    }

    private void tellRoom() {
        Optional<String> remark = room.remark();
        if (!remark.equals(lastRoom)) {
            console.step("%s", remark.orElse("there is room on the disk again"));
            lastRoom = remark;
        }
    }

    private void tellModel() {
        system.training()
                .remark()
                .filter(remark -> !lastRemark.equals(Optional.of(remark)))
                .ifPresent(remark -> {
                    console.step("%s", remark);
                    lastRemark = Optional.of(remark);
                });
        system.serving()
                .refusal()
                .filter(refusal -> !lastRefusal.equals(refusal))
                .ifPresent(refusal -> {
                    console.step("%s", refusal);
                    lastRefusal = refusal;
                });
        Optional<Model> model = system.serving().models().get();
        if (model.isPresent() && !model.get().version().equals(lastModel)) {
            lastModel = model.get().version();
            console.step("%s", describe(model.get()));
        }
        if (model.isPresent() && !recommended) {
            Recommendation.first(system.serving().address()).ifPresent(text -> {
                recommended = true;
                console.step("first recommendation: %s", text);
            });
        }
    }

    private static String describe(Model model) {
        Quality quality = model.quality();
        return "model %s answers: %,d films, recall@10 %.3f (popular films: %.3f), root mean squared error %.3f stars (baseline: %.3f)"
                .formatted(
                        model.version(),
                        model.items().size(),
                        quality.recall(),
                        quality.popularRecall(),
                        quality.rmse(),
                        quality.baselineRmse());
    }

    private void tellEnd() {
        tellStatus();
        source.remarks().forEach(remark -> console.step("%s", remark));
        console.step("all lines of the source are accounted for:");
        console.print(AuditText.of(trail()));
    }
}
