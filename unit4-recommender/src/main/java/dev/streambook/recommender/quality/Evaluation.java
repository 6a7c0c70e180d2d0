package dev.streambook.recommender.quality;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.event.Rated;
import dev.streambook.recommender.batch.FeedbackTraining;
import dev.streambook.recommender.batch.TrainerSettings;
import dev.streambook.recommender.movielens.MovieLens;
import dev.streambook.recommender.movielens.MovieLensException;
import dev.streambook.recommender.settings.SettingException;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.similar.Blend;
import dev.streambook.recommender.similar.BlendSettings;
import dev.streambook.recommender.similar.SimilarSettings;
import dev.streambook.workbook.Choice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does it help? One table of all recommenders on one data set. */
@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        description =
                "Tests recommenders on a MovieLens data set, event by event and by a split in time, and prints one"
                        + " table: popularity, item co-occurrence, batch-only, stream-only and hybrid. It takes some minutes.")
public final class Evaluation implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            description = "The folder of a MovieLens data set, or its ratings file: mvn -q -Pquality -Dmovielens=PATH.")
    private Path data;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting of reference.conf: -Dquality=\"--set training.rank=64\"; may be repeated.")
    private Map<String, String> set = Map.of();

    @Option(
            names = "--first",
            paramLabel = "SHARE",
            defaultValue = "1",
            description =
                    "Only this share of the events, the oldest ones. Tune with 0.5: what comes after it stays unseen.")
    private String first;

    @Option(names = "--reference", description = "Run the reference solutions, also where yours are solved.")
    private boolean reference;

    @Option(names = "--record", hidden = true, description = "Keep the figures for the page of 4.13.")
    private boolean record;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Evaluation())
                .setExecutionExceptionHandler((failure, line, given) -> {
                    if (failure instanceof SettingException || failure instanceof MovieLensException) {
                        System.err.println(failure.getMessage());
                        return 2;
                    }
                    throw failure;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        LocalSpark.onLoopback();
        Settings settings = Settings.load(set);
        QualitySettings test = QualitySettings.read(settings.block("quality"));
        SimilarSettings similar = SimilarSettings.read(settings.block("similar"));
        BlendSettings weights = BlendSettings.read(settings.block("blend"), settings.block("similar"));
        TrainerSettings trainer = TrainerSettings.read(settings.block("training"));
        Choice choice = new Choice(!reference);
        QualityExercises exercises = QualityExercises.take(choice);
        List<Rated> stream = stream(exercises, settings);

        try (LocalSpark spark = LocalSpark.start(TemporaryFolder.ofThisJvm("quality-"))) {
            Training training = new SparkTraining(new FeedbackTraining(spark.newSession(), trainer, exercises.batch()));
            Blend blend = new Blend(exercises.topK(), exercises.ranking(), weights);
            TestedEvents tested = TestedEvents.of(exercises.prequential(), stream, test.protocol(), test.tunedShare());
            Contest contest = new Contest(
                    stream,
                    test.protocol(),
                    new SplitByTime(test.splitShare()),
                    tested,
                    exercises.prequential(),
                    Contest.recommenders(
                            exercises, training, blend, similar, test.protocol().likedStars()));
            List<Result> results = contest.run(name -> System.out.println("testing " + name));
            report(new ResultTable(results, tested), test);
        }
        return 0;
    }

    private List<Rated> stream(QualityExercises exercises, Settings settings) {
        double share = share();
        int maxBadRows = settings.block("movielens").whole("max-bad-rows", 0, Integer.MAX_VALUE);
        List<Rated> all = new ArrayList<>();
        MovieLens.open(data, maxBadRows).ratings(exercises.loader()).ratings().forEach(all::add);
        return all.subList(0, (int) (share * all.size()));
    }

    private double share() {
        double share = first.matches("[01]?[.]?[0-9]+") ? Double.parseDouble(first) : 0;
        if (share > 0 && share <= 1) {
            return share;
        }
        throw new SettingException("--first is %s; expected a share above 0, at most 1".formatted(first));
    }

    private void report(ResultTable table, QualitySettings test) {
        System.out.println();
        System.out.print(table.text(test.protocol().k()));
        if (record) {
            table.figures().write(4, "quality");
        }
    }
}
