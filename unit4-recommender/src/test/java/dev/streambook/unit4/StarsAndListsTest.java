package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.PageBlock;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The table and the picture of page 4.3: what the reference makes of one invented world, objective by objective. */
@Engines
class StarsAndListsTest {

    private static final String PAGE = "docs/unit4/4.3-train-als.md";
    private static final AlsSettings SETTINGS = new AlsSettings(8, 6, 1, 2);

    private final RatedWorld world = RatedWorld.create();
    private final AlsTrainer trainer = Answer.reference(AlsTrainer.class).create();
    private final FoldIn foldIn = Answer.reference(FoldIn.class).create();
    private final SparkSession spark;
    private final Dataset<Row> feedback;

    StarsAndListsTest(SparkSession spark) {
        this.spark = spark;
        this.feedback = world.feedback(spark);
    }

    @Test
    void the_model_with_the_smallest_error_does_not_make_the_best_lists() {
        Map<String, RatedWorld.Figures> models = new LinkedHashMap<>();
        models.put("films' means; most rated films", world.baselines());
        models.put("explicit, λ 0.02", figures(new Explicit(0.02), false));
        models.put("explicit, λ 0.2", figures(new Explicit(0.2), false));
        models.put("explicit, λ 1", figures(new Explicit(1), false));
        models.put("explicit with offsets, λ 0.2", figures(new Explicit(0.2), true));
        models.put("implicit, λ 0.2, α 1", figures(new Implicit(0.2, 1), true));
        models.put("implicit, λ 0.2, α 100", figures(new Implicit(0.2, 100), true));
        models.put("implicit, λ 5, α 1", figures(new Implicit(5, 1), true));

        RatedWorld.Figures explicit = models.get("explicit, λ 0.2");
        RatedWorld.Figures implicit = models.get("implicit, λ 0.2, α 1");
        assertThat(world.isAllRated())
                .as("each film has ratings in the training")
                .isTrue();
        assertThat(explicit.rmse())
                .as("the error of the explicit model is smaller")
                .isLessThan(implicit.rmse());
        assertThat(explicit.recall()).as("its lists are worse").isLessThan(implicit.recall());
        new PageBlock(PAGE, "stars-and-lists")
                .keep(models.entrySet().stream()
                        .map(model -> String.format(
                                Locale.ROOT,
                                "| %s | %.3f | %.3f |",
                                model.getKey(),
                                model.getValue().rmse(),
                                model.getValue().recall()))
                        .collect(Collectors.joining(
                                "\n", "| model | RMSE in stars | recall@10 |\n|---|---:|---:|\n", "")));
        new PictureFile("docs/unit4/pictures/4.3-stars-and-lists.svg").keep(picture(models));
    }

    @Test
    void a_cold_start_is_quiet() {
        ALSModel model = new ALS()
                .setRank(2)
                .setMaxIter(1)
                .setSeed(1)
                .setUserCol("user")
                .setItemCol("item")
                .setRatingCol("stars")
                .fit(feedback);
        Row asked = model.transform(spark.createDataFrame(
                        List.of(FeedbackColumns.row(9_999, Feedback.rated(1, 4))), FeedbackColumns.SCHEMA))
                .first();

        float prediction = asked.getFloat(asked.fieldIndex("prediction"));

        assertThat(prediction)
                .as("Spark's prediction for a user whom the training did not see")
                .isNaN();
        new PageBlock(PAGE, "cold-start")
                .keep(
                        "Spark's `ALSModel.transform` was asked about user 9999, whom the training did not see. Its prediction: `%s`."
                                .formatted(prediction));
    }

    private RatedWorld.Figures figures(Objective objective, boolean withOffsets) {
        Preferences preferences = world.preferences(objective, withOffsets);
        ItemFactors items = trainer.fit(feedback, preferences, SETTINGS).items();
        return world.measure(new FactorModel(items, preferences), foldIn);
    }

    private static Chart picture(Map<String, RatedWorld.Figures> models) {
        Chart chart = Chart.of(
                "Error in stars and recall@10 of eight models",
                "The model with the smallest error in stars is explicit. An implicit model with a larger error finds"
                        + " clearly more of the liked films.",
                Axis.of("RMSE in stars (smaller is better)", 0.6, 1.2, 0.1),
                Axis.of("recall@10", 0, 0.6, 0.1));
        chart.rings("baselines", Ink.RED, points(models, "films"));
        chart.rings("explicit", Ink.ORANGE, points(models, "explicit"));
        return chart.dots("implicit", Ink.BLUE, points(models, "implicit"));
    }

    private static List<Point> points(Map<String, RatedWorld.Figures> models, String kind) {
        return models.entrySet().stream()
                .filter(model -> model.getKey().startsWith(kind))
                .map(model ->
                        new Point(model.getValue().rmse(), model.getValue().recall()))
                .toList();
    }
}
