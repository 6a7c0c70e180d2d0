package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "A union drops what is equal, as in SQL",
        breaks = "together",
        test = "equal_plays_count_each",
        saying = "twice on a box and once on a phone")
public final class UnionIsASet extends UnionQuery {

    public UnionIsASet(Settings settings) {
        super(settings);
    }

    @Override
    protected Dataset<Row> counted(Dataset<Row> plays) {
        return super.counted(plays.dropDuplicates("user", "item", "time"));
    }
}
