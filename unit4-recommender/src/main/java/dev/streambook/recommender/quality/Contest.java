package dev.streambook.recommender.quality;

import dev.streambook.event.Rated;
import dev.streambook.recommender.similar.Blend;
import dev.streambook.recommender.similar.SimilarSettings;
import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Prequential;
import dev.streambook.unit4.Protocol;
import dev.streambook.unit4.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes all recommenders through the same stream, one after the other. */
final class Contest {

    static final String POPULARITY = "popularity";
    static final String CO_OCCURRENCE = "item co-occurrence";
    static final String BATCH_ONLY = "batch-only";
    static final String STREAM_ONLY = "stream-only";
    static final String HYBRID = "hybrid";

    private static final int PARTS = 10;

    private final List<Rated> stream;
    private final Protocol protocol;
    private final SplitByTime split;
    private final TestedEvents tested;
    private final Prequential prequential;
    private final Map<String, Supplier<LearningRecommender>> recommenders;

    /**
     * @param stream in the order of time
     * @param recommenders by their names, in the order of the table
     */
    Contest(
            List<Rated> stream,
            Protocol protocol,
            SplitByTime split,
            TestedEvents tested,
            Prequential prequential,
            Map<String, Supplier<LearningRecommender>> recommenders) {
        this.stream = stream;
        this.protocol = protocol;
        this.split = split;
        this.tested = tested;
        this.prequential = prequential;
        this.recommenders = recommenders;
    }

    /** The recommender in parts and as a whole, and the two plain ones that it has to beat. */
    static Map<String, Supplier<LearningRecommender>> recommenders(
            QualityExercises exercises, Training training, Blend blend, SimilarSettings similar, double liked) {
        Map<String, Supplier<LearningRecommender>> recommenders = new LinkedHashMap<>();
        recommenders.put(POPULARITY, () -> new Popularity(liked));
        recommenders.put(CO_OCCURRENCE, () -> new CoOccurrence(liked, exercises.ranking()));
        recommenders.put(BATCH_ONLY, () -> new BatchOnly(training, exercises.foldIn(), blend, liked));
        recommenders.put(STREAM_ONLY, () -> new Hybrid(Training.NONE, exercises.foldIn(), blend, similar, liked));
        recommenders.put(HYBRID, () -> new Hybrid(training, exercises.foldIn(), blend, similar, liked));
        return recommenders;
    }

    /** @param progress is told of each recommender before it runs */
    List<Result> run(Consumer<String> progress) {
        List<Result> results = new ArrayList<>();
        recommenders.forEach((name, recommender) -> {
            progress.accept(name);
            results.add(run(name, recommender));
        });
        return results;
    }

    private Result run(String name, Supplier<LearningRecommender> recommender) {
        List<Trial> trials = prequential.trials(stream, recommender.get(), protocol);
        List<Trial> byTime = split.trials(stream, recommender.get(), protocol);
        List<Trial> untouched = trials.subList(trials.size() - tested.untouched(), trials.size());
        return new Result(
                name, judge(trials), judge(untouched), tenths(trials), judge(byTime), Shown.of(trials, stream));
    }

    private List<Judgement> tenths(List<Trial> trials) {
        List<Judgement> tenths = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            tenths.add(judge(trials.subList(trials.size() * part / PARTS, trials.size() * (part + 1) / PARTS)));
        }
        return tenths;
    }

    private Judgement judge(List<Trial> trials) {
        return prequential.judge(trials, protocol.k());
    }
}
