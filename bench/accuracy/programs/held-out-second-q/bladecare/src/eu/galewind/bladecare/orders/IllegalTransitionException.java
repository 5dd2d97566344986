package eu.galewind.bladecare.orders;

public class IllegalTransitionException extends IllegalStateException {
    public IllegalTransitionException(int order, OrderState from, OrderState to) {
        super("work order " + order + " is " + from + " and cannot become " + to);
    }
}
