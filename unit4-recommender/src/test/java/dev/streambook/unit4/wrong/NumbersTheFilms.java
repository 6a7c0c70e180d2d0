package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "ALS works on a matrix, so films are numbered from 1",
        breaks = "by-id",
        test = "a_vector_has_the_id_of_its_film",
        saying = "films -7, 7 and 2000000001 were rated")
public final class NumbersTheFilms extends AlsTrainer {

    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        Trained trained = super.fit(feedback, preferences, settings);
        Map<Integer, float[]> vectors = new HashMap<>();
        for (int row = 0; row < trained.items().size(); row++) {
            vectors.put(row + 1, trained.items().vectorAt(row));
        }
        return new Trained(ItemFactors.of(settings.rank(), vectors), trained.users());
    }
}
