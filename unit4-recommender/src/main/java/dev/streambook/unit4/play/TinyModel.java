package dev.streambook.unit4.play;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.SparkFactors;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Two numbers for each film and two for each viewer, found by Spark's ALS.
 *
 * @param viewers the viewers' vectors by their place in {@link FilmClub#VIEWERS}
 */
public record TinyModel(ItemFactors films, Map<Integer, float[]> viewers) {

    private static final int RANK = 2;

    private static final StructType COLUMNS = new StructType()
            .add("viewer", DataTypes.IntegerType)
            .add("film", DataTypes.IntegerType)
            .add("stars", DataTypes.FloatType);

    public static TinyModel train(SparkSession spark) {
        List<Row> ratings = FilmClub.all().stream()
                .map(rated -> RowFactory.create(
                        FilmClub.VIEWERS.indexOf(rated.viewer()), rated.film(), (float) rated.stars()))
                .toList();
        ALSModel model = new ALS()
                .setUserCol("viewer")
                .setItemCol("film")
                .setRatingCol("stars")
                .setRank(RANK)
                .setRegParam(0.05)
                .setMaxIter(8)
                .setNumBlocks(1)
                .setSeed(4)
                .fit(spark.createDataFrame(ratings, COLUMNS));
        return new TinyModel(
                ItemFactors.of(RANK, SparkFactors.vectors(model.itemFactors())),
                SparkFactors.vectors(model.userFactors()));
    }

    /** The stars that the viewer would give, if the model is right; a product of two vectors. */
    public double estimate(String viewer, int film) {
        return films.dot(films.rowOf(film), viewers.get(FilmClub.VIEWERS.indexOf(viewer)));
    }
}
