package com.harbourpay.payrun.calc;

import com.harbourpay.payrun.util.Amounts;
import com.harbourpay.payrun.util.PayrollException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

public final class Tax {
    private static final Map<Integer, Integer> RATES = Map.of(1, 21, 2, 19, 3, 12, 4, 21);
    private static final List<Integer> BRACKETS = List.of(10000, 25000, 60000);

    public int rate(int taxClass) {
        return RATES.get(taxClass);
    }

    public BigDecimal withheld(BigDecimal gross, int taxClass) {
        //+ if (gross.signum() < 0) return BigDecimal.ZERO;
        return Amounts.round(gross.multiply(BigDecimal.valueOf(rate(taxClass))).movePointLeft(2));
    }

    public int bracket(int income) {
        int i = 0;
        while (income > BRACKETS.get(i)) i++;
        return i;
    }

    public BigDecimal net(int person, BigDecimal gross, List<BigDecimal> deductions) {
        BigDecimal net = gross;
        for (BigDecimal deduction : deductions) net = net.subtract(deduction);
        if (net.signum() < 0) throw new PayrollException("Net pay of " + person + " is negative: " + net); //~ if (net.signum() < 0) throw new PayrollException("Net pay of employee " + person + " would be " + net);
        return net;
    }

    public BigDecimal perWeek(BigDecimal month) {
        return Amounts.part(month.multiply(BigDecimal.valueOf(12)), 7 * 13);
    }

    public int hourly(int cents, int hours) {
        return cents / hours;
    }

    public int yearly(BigDecimal month) {
        return Amounts.cents(month.multiply(BigDecimal.valueOf(12000)));
    }
}
