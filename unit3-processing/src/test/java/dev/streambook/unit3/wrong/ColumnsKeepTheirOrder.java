package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "The columns of a query are always the same",
        breaks = "rows",
        test = "the_columns_of_the_next_batch_may_have_another_order",
        saying = "batch 1 (viewer, film, id)")
public final class ColumnsKeepTheirOrder extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public ColumnsKeepTheirOrder(DataSource database, String query, String table) {
        super(database, query, table);
    }

    private String insert;

    @Override
    protected String insertInto(String[] columns) {
        insert = insert == null ? super.insertInto(columns) : insert;
        return insert;
    }
}
