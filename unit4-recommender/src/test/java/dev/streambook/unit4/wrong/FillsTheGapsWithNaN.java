package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "A cold start fails loudly, so nobody will be served a film without a vector",
        breaks = "cold-film",
        test = "implicit_a_film_that_only_such_a_user_met_has_no_vector",
        saying = "films with a vector")
public final class FillsTheGapsWithNaN extends AlsTrainer {

    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        Trained trained = super.fit(feedback, preferences, settings);
        Map<Integer, float[]> vectors = new HashMap<>();
        for (Row film : feedback.select("item").distinct().collectAsList()) {
            int row = trained.items().rowOf(film.getInt(0));
            float[] none = new float[settings.rank()];
            Arrays.fill(none, Float.NaN);
            vectors.put(film.getInt(0), row < 0 ? none : trained.items().vectorAt(row));
        }
        return new Trained(ItemFactors.of(settings.rank(), vectors), trained.users());
    }
}
