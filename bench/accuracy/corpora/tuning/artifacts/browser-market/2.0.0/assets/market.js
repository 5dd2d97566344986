(function() {

// src/format.js
	function formatPrice(amount, digits) {
		return `${amount.toFixed(digits)} EUR`;
	}
	function formatDay(text) {
		return new Date(text).toISOString();
	}

// src/cart.js
	var CartError = class extends Error {
		constructor(message) {
			super(message);
			this.name = "CartError";
		}
	};
	var Cart = class {
		constructor(lines) {
			this.lines = lines;
		}
		totalOf(name) {
			const line = this.lines.find((other) => other.name === name);
			return line.product.price * line.quantity;
		}
		add(product, quantity) {
			if (quantity > product.stock) throw new CartError(`only ${product.stock} of ${product.name} are left`);
			this.lines.push({
				product,
				quantity
			});
		}
		summary(digits) {
			return this.lines.map((line) => formatPrice(line.product.price, digits)).join(", ");
		}
		*[Symbol.iterator]() {
			yield* this.lines;
		}
	};
	function mergeCarts(left, right) {
		return new Cart([...left.lines, ...right.savedLines]);
	}

// src/catalogue.js
/** Categories hold categories. */
	function countProducts(category) {
		let products = category.products.length;
		for (const inner of category.inner) products += countProducts(inner);
		return products;
	}
	function renderList(products, renderItem) {
		return products.map((product) => renderItem(product));
	}
	function renderProduct(product) {
		return `${product.title.toUpperCase()} ${product.badges.length}`;
	}
	function openFilter(name) {
		filterPanel.open(name);
	}
	const limits = Object.freeze({ pages: 3 });
	function showMore() {
		"use strict";
		limits.pages++;
	}

// src/api.js
	var ApiError = class extends Error {
		constructor(status, path) {
			super(`${path} answered ${status}`);
			this.name = "ApiError";
			this.status = status;
		}
	};
	/** A transport that answers from memory, as the page has no network. */
	async function getJson(path, answers) {
		const answer = await answers(path);
		if (answer.status >= 400) throw new ApiError(answer.status, path);
		return JSON.parse(answer.body);
	}

// src/checkout.js
	async function loadAddress(id, answers) {
		return getJson(`/addresses/${id}`, answers);
	}
	async function placeOrder(id, answers) {
		return (await getJson(`/orders/${id}`, answers)).total;
	}
	function chooseShipping(options, name) {
		const chosen = options.filter((option) => option.name === name)[0];
		applyShipping(chosen);
		return chosen;
	}
	function applyShipping(option) {
		option.applied = true;
	}
	async function confirm(order) {
		await Promise.resolve();
		order.confirmation.show();
	}
	function readVoucher(text) {
		const voucher = JSON.parse(text);
		if (voucher.expired) throw new Error(`voucher ${voucher.code} has expired`);
		return voucher;
	}

// src/store.js
	const listeners = [];
	function subscribe(listener) {
		listeners.push(listener);
	}
	function publish(event) {
		for (const listener of listeners) if (listener.wants === event.kind) listener.handle(event);
	}
	subscribe({
		wants: "stock",
		handle: (event) => event.shelf.refill(event.amount)
	});
	subscribe({
		wants: "price",
		handle: (event) => event.label.repaint(event.amount)
	});

// src/main.js
	const bugs = /* @__PURE__ */ new Map([
		["total-of-missing-line", (v) => new Cart([]).totalOf(v.word)],
		["add-beyond-stock", (v) => new Cart([]).add({
			name: v.word,
			stock: v.number
		}, v.number + 1)],
		["price-digits", (v) => new Cart([{ product: { price: v.number } }]).summary(101 + v.number)],
		["merge-without-saved", () => mergeCarts(new Cart([]), {})],
		["address-missing", (v) => loadAddress(v.number, () => ({ status: 404 }))],
		["order-fails", (v) => placeOrder(v.number, () => ({ status: 500 }))],
		["shipping-unknown", (v) => chooseShipping([{ name: "post" }], v.word)],
		["confirm-without-dialog", () => confirm({})],
		["voucher-not-json", (v) => readVoucher(`${v.word} ${v.number}`)],
		["voucher-expired", (v) => readVoucher(JSON.stringify({
			expired: true,
			code: v.word
		}))],
		["categories-in-circle", (v) => {
			const category = {
				products: [v.word],
				inner: []
			};
			category.inner.push(category);
			return countProducts(category);
		}],
		["product-without-title", (v) => renderList([{ name: v.word }], renderProduct)],
		["filter-undefined", (v) => openFilter(v.word)],
		["more-of-frozen", () => showMore()],
		["stock-without-shelf", (v) => publish({
			kind: "stock",
			amount: v.number
		})],
		["price-without-label", (v) => publish({
			kind: "price",
			amount: v.number
		})],
		["day-invalid", (v) => formatDay(v.word)]
	]);
	globalThis.bugNames = [...bugs.keys()];
	/** Meets a bug by one of the doors of a page, and hands what was thrown to `record`. */
	globalThis.meet = function meet(door, name, values, record) {
		const act = () => bugs.get(name)(values);
		const caught = (error) => record(name, error);
		if (door === "click") {
			const button = document.createElement("button");
			document.body.append(button);
			const clicked = async () => {
				try {
					await act();
				} catch (error) {
					caught(error);
				}
			};
			button.addEventListener("click", clicked);
			button.click();
			return;
		}
		if (door === "microtask") return Promise.resolve().then(act).catch(caught);
		try {
			const result = act();
			if (typeof result?.then === "function") return result.then(void 0, caught);
		} catch (error) {
			caught(error);
		}
	};

})();
//# sourceMappingURL=market.js.map